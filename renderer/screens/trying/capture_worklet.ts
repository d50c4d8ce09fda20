/** Runs in the browser's audio thread and hands on what the microphone hears, in pieces of 64 ms. */

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

const PIECE = 1024;

class Capture extends AudioWorkletProcessor {
  #piece = new Float32Array(PIECE);
  #filled = 0;

  /** Called for every 128 samples; true: there will be more. */
  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = input ?? [];
    if (!channel) return true;
    this.#piece.set(channel, this.#filled);
    this.#filled += channel.length;
    if (this.#filled < PIECE) return true;
    this.port.postMessage(this.#piece, [this.#piece.buffer]);
    this.#piece = new Float32Array(PIECE);
    this.#filled = 0;
    return true;
  }
}

registerProcessor('capture', Capture);

export {};

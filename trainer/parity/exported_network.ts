/** An exported network, opened by a reader that shares no code with this app. */
export interface ExportedNetwork {
  /** Name and version of the reader. */
  reader: string;
  /** The labels that the file itself carries, in order of the classes. */
  labels: readonly string[];
  /** Standardised features of each input, [rows, features], to calibrated probabilities [rows, classes]. */
  predict(inputs: ReadonlyMap<string, Float32Array>, rows: number): Promise<Float32Array>;
  /** Gives the reader's memory back; the network cannot be used afterwards. */
  close(): Promise<void>;
}

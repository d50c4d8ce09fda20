import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { channels } from './ipc/channels.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
  PreloadBridge,
} from './ipc/contract.ts';
import type { ResponseFrame } from './ipc/frames.ts';

/**
 * All that the page gets of Electron: three functions. What passes through is parsed on both ends, by the page
 * and by the program, so this script knows the contract by its types only.
 */

let lastId = 0;

/** Rejects with the error's JSON, because of an Error only the message would reach the page. */
async function call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>> {
  lastId += 1;
  const frame: ResponseFrame = await ipcRenderer.invoke(channels.call, { id: lastId, name, input });
  if ('error' in frame) return Promise.reject(frame.error);
  return frame.output as CallOutput<K>;
}

function subscribe<K extends EventName>(name: K, listener: (payload: EventPayload<K>) => void): () => void {
  const hear = (_: IpcRendererEvent, frame: { event: string; payload: EventPayload<K> }) => {
    if (frame.event === name) listener(frame.payload);
  };
  ipcRenderer.on(channels.event, hear);
  return () => void ipcRenderer.off(channels.event, hear);
}

/** Of a file or folder that was dropped on the page: the page itself cannot know where it lies. */
function pathOf(file: File): string {
  return webUtils.getPathForFile(file);
}

contextBridge.exposeInMainWorld('a3cp', { call, subscribe, pathOf } satisfies PreloadBridge);

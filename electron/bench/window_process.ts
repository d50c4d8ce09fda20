import { once } from 'node:events';
import { argv } from 'node:process';
import { WebSocket } from 'ws';
import { eventFrameSchema, jobSchema } from '../ipc/contract.ts';

/**
 * What a window asks of the program, without the window: hears every event over the loopback host's
 * WebSocket, and on each tick reads what the three screens show. `node window_process.ts <url>`; any message
 * from the parent ends it and is answered with what was exchanged.
 */

const TICK_MS = 100;

const socket = await connect(new URL(argv[2] ?? ''));
const counts = { calls: 0, events: 0 };
const jobs = new Set<number>();
const anna = { user_id: 'anna', modality: 'gesture' };

socket.on('message', (data) => {
  const frame: unknown = JSON.parse(String(data));
  const event = eventFrameSchema.safeParse(frame);
  if (!event.success) return;
  counts.events++;
  if (event.data.event === 'store.changed') call('training.check', anna);
  const job = jobSchema.safeParse(event.data.payload);
  if (job.success) jobs.add(job.data.job_id);
});

const ticks = setInterval(() => {
  call('users.list', {});
  call('datasets.get', anna);
  for (const job_id of jobs) call('jobs.get', { job_id });
}, TICK_MS);

process.on('message', () => {
  clearInterval(ticks);
  process.send?.(counts);
  socket.close();
  process.disconnect();
});
process.send?.('ready');

function call(name: string, input: unknown): void {
  counts.calls++;
  socket.send(JSON.stringify({ id: counts.calls, name, input }));
}

async function connect(url: URL): Promise<WebSocket> {
  const { headers } = await fetch(url, { redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const opened = new WebSocket(`ws://${url.host}/ipc`, { headers: { cookie, origin: url.origin } });
  await once(opened, 'open');
  return opened;
}

import { watchLoop } from './loop_delay.ts';

/** Does nothing but watch its own event loop: what it sees is the machine's doing, not the program's. */

const watch = watchLoop();
process.on('message', () => {
  process.send?.(watch.stop());
  process.disconnect();
});
process.send?.('ready');

/** What the order of activations needs to know of each. */
export interface Step {
  version: number;
  kind: 'promotion' | 'rollback';
}

/**
 * The versions that rest on each other after these activations (oldest first), the one in use last. A promotion
 * lays a version on top; a rollback takes versions off until the one that it goes back to is on top again. So a
 * second rollback goes further back, and none leads back to a version that somebody rolled back from.
 */
export function activationStack(steps: Iterable<Step>): number[] {
  const stack: number[] = [];
  for (const { version, kind } of steps) {
    if (kind === 'rollback') takeOff(stack, version);
    else stack.push(version);
  }
  return stack;
}

/** Versions to go back to from the one in use, the nearest first, each once. */
export function earlierVersions(stack: readonly number[]): number[] {
  const inUse = stack.at(-1);
  return [...new Set(stack.toReversed())].filter((version) => version !== inUse);
}

function takeOff(stack: number[], version: number): void {
  stack.pop();
  while (stack.length > 0 && stack.at(-1) !== version) stack.pop();
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activationStack, earlierVersions, type Step } from './activation_stack.ts';

const promotion = (version: number): Step => ({ version, kind: 'promotion' });
const rollback = (version: number): Step => ({ version, kind: 'rollback' });

test('each rollback goes further back, and never to what somebody rolled back from', () => {
  const steps = [promotion(1), promotion(2), promotion(3)];
  expect(earlierVersions(activationStack(steps))).toEqual([2, 1]);
  expect(earlierVersions(activationStack([...steps, rollback(2)]))).toEqual([1]);
  expect(earlierVersions(activationStack([...steps, rollback(2), rollback(1)]))).toEqual([]);
  expect(earlierVersions(activationStack([...steps, rollback(2), promotion(4)]))).toEqual([2, 1]);
});

test('a rollback may pass over versions, which are then left behind', () => {
  const steps = [promotion(1), promotion(2), promotion(3), rollback(1)];
  expect(activationStack(steps)).toEqual([1]);
});

test('a version that was in use twice is named once, and the one in use never', () => {
  const steps = [promotion(1), promotion(2), promotion(1), promotion(3), promotion(1)];
  expect(earlierVersions(activationStack(steps))).toEqual([3, 2]);
});

test('whatever is done, the version in use is on top, and what one can go back to was in use before', () => {
  const choices = fc.array(fc.record({ back: fc.boolean(), pick: fc.nat({ max: 5 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(choices, (plan) => {
      const steps: Step[] = [];
      for (const { back, pick } of plan) {
        const stack = activationStack(steps);
        const target = earlierVersions(stack)[pick];
        if (back && target !== undefined) steps.push(rollback(target));
        else if (pick !== stack.at(-1)) steps.push(promotion(pick));
        const after = activationStack(steps);
        expect(after.at(-1)).toBe(steps.at(-1)?.version);
        const seen = new Set(steps.slice(0, -1).map(({ version }) => version));
        expect(earlierVersions(after).every((version) => seen.has(version))).toBe(true);
      }
    }),
  );
});

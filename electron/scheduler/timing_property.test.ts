import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PassTiming, type Standing } from './timing.ts';

const NOON = Date.UTC(2026, 10, 18, 12);
const SECOND = 1000;
const HOUR = 3_600_000;
/** No fixed times: only what happens is a reason to look. */
const never = () => null;

/** What happens to a store, and to the clock of a process that watches it. */
interface World {
  now: number;
  standing: Standing;
}
type Step = (world: World) => World;

const clockJumps = fc.integer({ min: -1000 * HOUR, max: 1000 * HOUR }).map(
  (by): Step =>
    (world) => ({ ...world, now: world.now + by }),
);
const entry: Step = ({ now, standing }) => ({ now, standing: { ...standing, seq: standing.seq + 1 } });
const policy: Step = ({ now, standing }) => ({
  now,
  standing: { ...standing, policy_config_version: (standing.policy_config_version ?? 0) + 1 },
});
/** Of another process, which knew only what there was a while ago, and whose clock may be wrong. */
const elsewhere = fc
  .record({ behind: fc.integer({ min: 0, max: 2 }), ahead: fc.integer({ min: -9 * HOUR, max: 9 * HOUR }) })
  .map(
    ({ behind, ahead }): Step =>
      ({ now, standing }) => {
        const { seq, policy_config_version, last_pass } = standing;
        const looked = { at: now + ahead, after_seq: Math.max(0, seq - behind) };
        const pass_id = (last_pass?.pass_id ?? 0) + 1;
        return {
          now,
          standing: {
            ...standing,
            last_pass: { ...looked, pass_id, policy_config_version: policy_config_version ?? 0 },
          },
        };
      },
  );
const steps = fc.array(fc.oneof(clockJumps, fc.constant(entry), fc.constant(policy), elsewhere), {
  maxLength: 30,
});

const knewAll = ({ seq, policy_config_version, last_pass }: Standing) =>
  last_pass?.after_seq === seq && last_pass.policy_config_version === policy_config_version;
const isNews = (before: Standing, after: Standing) =>
  before.seq !== after.seq || before.policy_config_version !== after.policy_config_version;

test('whatever clocks and other processes do, what no pass knew is looked at within a minute of quiet, and nothing else is', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const timing = new PassTiming();
      let world: World = { now: NOON, standing: { seq: 0, policy_config_version: 1, last_pass: null } };
      world = elsewhereNow(world);
      timing.see(world.standing, world.now);
      let open = false;
      for (const step of all) {
        const before = world.standing;
        world = step(world);
        // A pass that was slower and knew less takes nothing back of what another knew.
        open = (open || isNews(before, world.standing)) && !knewAll(world.standing);
        timing.see(world.standing, world.now);
      }
      const due = timing.next(never, world.now);
      const later = world.now + 60 * SECOND;
      timing.see(world.standing, later);
      expect(due === null).toBe(!open);
      expect(due ?? 0).toBeLessThanOrEqual(later);
      expect(timing.next(never, later)).toBe(open ? later : null);
    }),
  );
});

function elsewhereNow({ now, standing }: World): World {
  const { seq: after_seq, policy_config_version } = standing;
  const last_pass = { pass_id: 1, at: now, after_seq, policy_config_version: policy_config_version ?? 0 };
  return { now, standing: { ...standing, last_pass } };
}

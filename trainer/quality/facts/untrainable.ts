import type { GateCode, GateFinding, SampleFacts } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import { isOtherPerformer, trainableReason, type UntrainableReason } from '../trainable.ts';

const words: Record<UntrainableReason, [code: GateCode, advice: string]> = {
  no_consent: ['NO_CONSENT', 'without consent for training. Ask for it, then import again.'],
  demo: ['DEMO_RECORDINGS', 'marked as a demonstration, which is not learned from.'],
  unlabelled: ['UNLABELLED', 'without a label. Say what they mean to train on them.'],
  unconfirmed: ['UNCONFIRMED', 'with a label that nobody has confirmed. Confirm it to train on them.'],
  rejected: ['REJECTED', 'with a label that was rejected. Correct it to train on them.'],
  other_performer: ['OTHER_PERFORMER', 'performed by someone else. You can include them.'],
};

/** Recordings that are left out, each under its first reason. */
export function untrainableFindings(
  samples: readonly SampleFacts[],
  options: { includeOtherPerformers: boolean },
): GateFinding[] {
  const byReason = Map.groupBy(samples, (facts) => trainableReason(facts, options));
  return (Object.keys(words) as UntrainableReason[]).flatMap((reason) => {
    const [code, advice] = words[reason];
    return findingOn(byReason.get(reason) ?? [], code, 'WARNING', (them) => `Left out: ${them} ${advice}`);
  });
}

/** What somebody else performed and is learned from all the same. */
export function otherPerformerFindings(trainable: readonly SampleFacts[]): GateFinding[] {
  return findingOn(
    trainable.filter(isOtherPerformer),
    'OTHER_PERFORMER_INCLUDED',
    'WARNING',
    (them) => `${them} by someone else: learned from, but never tested on.`,
  );
}

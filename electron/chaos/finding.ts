/**
 * What a crash must never do. `lost`: what the app had acknowledged is gone, or cannot be done again;
 * `torn`: something half-written is registered, visible or left lying about; `corrupt`: contents that do not
 * agree with their checks.
 */
export type Harm = 'lost' | 'torn' | 'corrupt';

export interface Finding {
  harm: Harm;
  what: string;
}

export const lost = (what: string): Finding => ({ harm: 'lost', what });
export const torn = (what: string): Finding => ({ harm: 'torn', what });
export const corrupt = (what: string): Finding => ({ harm: 'corrupt', what });

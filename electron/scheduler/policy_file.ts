import { join } from 'node:path';
import { AppError } from '../../data/errors.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { POLICY_FILE, parsePolicy } from '../../trainer/retraining/policy.ts';
import { supersede } from '../../trainer/retraining/policy_version.ts';
import type { PolicyProblem } from '../ipc/contract.ts';
import { readText, replaceText } from './policy_disk.ts';
import { policyProblem } from './policy_problem.ts';
import { POLICY_SCHEMA_FILE, textOfPolicy, textOfPolicySchema, withVersion } from './policy_text.ts';

/** What the file needs of the store, in which the policy stands that is in force. */
export interface PolicyFileEnvironment {
  /** The workspace folder. */
  folder: string;
  /** Its version alone costs next to nothing. */
  currentVersion(): number;
  current(): RetrainingPolicy;
  /** Every policy that ever was in force. */
  versions(): readonly RetrainingPolicy[];
  /** @throws AppError POLICY_CHANGED where another was saved since `based_on` */
  save(policy: RetrainingPolicy, based_on: number): Promise<RetrainingPolicy>;
  /** A problem appeared, changed or, with null, went away. */
  changed(problem: PolicyProblem | null): void;
}

/** While the program is open. */
const LOOK_EVERY_MS = 2000;

/**
 * `retraining_policy.json`, in which people may write with any editor. What is good comes into force; what is not
 * leaves the last good policy in force and is told. In turn the file follows what is saved elsewhere.
 */
export class PolicyFile {
  readonly file: string;
  readonly #environment: PolicyFileEnvironment;
  #looking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #problem: PolicyProblem | null = null;
  /** What was wrong at the last look: it counts only if it stays so, for the file may be half written. */
  #doubt: string | null = null;
  /** Whether there was no file at the last look. */
  #isGone = false;
  /** The version that the file was last seen to state in its own words. */
  #stated: number | null = null;
  /** What the last look found and need not look into again. */
  #settled: { text: string; version: number } | null = null;
  #schemaWritten = false;

  constructor(environment: PolicyFileEnvironment) {
    this.#environment = environment;
    this.file = join(environment.folder, POLICY_FILE);
  }

  /** Why the file is not in force as it stands; null where it is. */
  problem(): PolicyProblem | null {
    return this.#problem;
  }

  /** Looks at the file, one look after the other; what is wrong with it is no error here but a problem. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  /** Looks until it is sure: for who looks only once. */
  async lookTwice(): Promise<void> {
    await this.look();
    if (this.#doubt !== null) await this.look();
  }

  /** Looks now, and then again and again until it is closed. */
  watch(): void {
    void this.look();
    this.#timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    let text: string | null = null;
    try {
      text = await readText(this.file);
      await this.#follow(text);
      this.#doubt = null;
      this.#tell(null);
    } catch (error) {
      const problem = policyProblem(error);
      const doubt = JSON.stringify([problem, text]);
      if (doubt === this.#doubt) this.#tell(problem);
      this.#doubt = doubt;
    }
  }

  /** A file that is gone may be so only for as long as an editor takes to put another there. */
  async #follow(text: string | null): Promise<void> {
    const wasGone = this.#isGone;
    this.#isGone = text === null;
    if (text !== null) await this.#takeIn(text);
    else if (this.#settled === null || wasGone) await this.#state(null);
    await this.#writeSchema();
  }

  async #takeIn(text: string): Promise<void> {
    const { currentVersion } = this.#environment;
    if (text === this.#settled?.text && currentVersion() === this.#settled.version) return;
    const edited = parsePolicy(text);
    if (this.#isOutdated(edited)) return this.#state(text);
    const inForce = await this.#bringIntoForce(edited);
    const isStated = edited.policy_config_version === inForce.policy_config_version;
    await this.#write(text, isStated ? text : withVersion(text, inForce), inForce);
  }

  /**
   * Whether the file says, word for word, what the version of its number or a later one said: then it is the policy
   * in force that it has not followed yet, unless it was seen to, and a person brought the old one back. A later one
   * it is where the file itself came into force and could not be given its number, and another was saved since.
   */
  #isOutdated(edited: RetrainingPolicy): boolean {
    const { currentVersion, versions } = this.#environment;
    const inForce = currentVersion();
    if (edited.policy_config_version >= inForce || this.#stated === inForce) return false;
    return versions().some(
      (meant) =>
        meant.policy_config_version >= edited.policy_config_version &&
        meant.policy_config_version < inForce &&
        supersede(meant, edited) === meant,
    );
  }

  /** Saves what differs from the policy in force; who saved it already, here or in another process, is asked first. */
  async #bringIntoForce(edited: RetrainingPolicy): Promise<RetrainingPolicy> {
    const { current, currentVersion, save } = this.#environment;
    const before = current();
    // The number that was typed says nothing: versions rise by one, and none must be the last that there can be.
    const { $schema, ...rules } = edited;
    const next = supersede(before, { ...rules, policy_config_version: 1 });
    if (next === before) return before;
    try {
      return await save(next, before.policy_config_version);
    } catch (error) {
      const isOvertaken = error instanceof AppError && error.code === 'POLICY_CHANGED';
      if (!isOvertaken || currentVersion() === before.policy_config_version) throw error;
      return this.#bringIntoForce(edited);
    }
  }

  /** Has the file state the policy in force. */
  #state(before: string | null): Promise<void> {
    const policy = this.#environment.current();
    return this.#write(before, textOfPolicy(policy), policy);
  }

  /** What somebody wrote in the meantime stays, for the next look. */
  async #write(
    before: string | null,
    text: string,
    { policy_config_version }: RetrainingPolicy,
  ): Promise<void> {
    if (text !== before && !(await replaceText(this.file, before, text))) return;
    this.#isGone = false;
    this.#settled = { text, version: policy_config_version };
    this.#stated = policy_config_version;
  }

  /** It only helps editors: where it cannot be written, nothing is wrong with the policy. */
  async #writeSchema(): Promise<void> {
    if (this.#schemaWritten) return;
    this.#schemaWritten = true;
    const file = join(this.#environment.folder, POLICY_SCHEMA_FILE);
    const text = textOfPolicySchema();
    const before = await readText(file).catch(() => text);
    if (before !== text) await replaceText(file, before, text).catch(() => false);
  }

  #tell(problem: PolicyProblem | null): void {
    const isNews = JSON.stringify(problem) !== JSON.stringify(this.#problem);
    this.#problem = problem;
    if (isNews) this.#environment.changed(problem);
  }
}

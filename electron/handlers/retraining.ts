import { RefusedError } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { requestFrequency } from '../../data/queries/retraining/frequency.ts';
import { importedUsers } from '../../data/queries/retraining/imported_users.ts';
import { newestPass } from '../../data/queries/retraining/passes.ts';
import { recommendationPage } from '../../data/queries/retraining/standings.ts';
import { getUser } from '../../data/queries/users.ts';
import { trainingConfigSchema } from '../../data/schema.ts';
import { requirePair } from '../../data/writes/retraining/pair.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { notAdvised, pending } from './retraining_refusals.ts';

export function recommendations(
  context: Context,
  input: ParsedInput<'retraining.recommendations'>,
): CallOutput<'retraining.recommendations'> {
  const { store, scheduler } = context;
  return store.snapshot(() => ({
    ...recommendationPage(store, input),
    last_pass: newestPass(store),
    ...scheduler.state(),
  }));
}

export async function decision(
  context: Context,
  { user_id, modality }: ParsedInput<'retraining.decision'>,
): Promise<CallOutput<'retraining.decision'>> {
  const key = { user_id, modality };
  const decided = await decideNow(context, key);
  return { ...decided, frequency: requestFrequency(context.store, key, context.now()) };
}

export async function rates(
  context: Context,
  key: ParsedInput<'retraining.rates'>,
): Promise<CallOutput<'retraining.rates'>> {
  requirePair(context.store, key);
  return { rates: await context.read('rateHistory', { ...key, now: context.now() }) };
}

export function forecast(
  context: Context,
  key: ParsedInput<'retraining.forecast'>,
): Promise<CallOutput<'retraining.forecast'>> {
  requirePair(context.store, key);
  return context.scheduler.ask('forecast', { ...momentOf(context), ...key });
}

/** The reason is the one that holds now, not the one that the person read: between the two it may have gone. */
export async function follow(
  context: Context,
  { user_id, modality }: ParsedInput<'retraining.follow'>,
): Promise<CallOutput<'retraining.follow'>> {
  const key = { user_id, modality };
  const { decision } = await decideNow(context, key);
  if (decision.request === null) throw notAdvised(key, decision);
  const { request } = decision;
  const config = trainingConfigSchema.parse({});
  const queued = await context.write('retraining.follow', { ...key, config, request });
  if (queued === null) throw pending(key);
  return queued;
}

const HOUR_MS = 3_600_000;

export async function snooze(
  context: Context,
  { hours, ...asked }: ParsedInput<'retraining.snooze'>,
): Promise<CallOutput<'retraining.snooze'>> {
  const until = context.now() + Math.max(1, Math.round(hours * HOUR_MS));
  return context.write('retraining.snooze', { ...asked, until });
}

export async function wake(
  context: Context,
  key: ParsedInput<'retraining.wake'>,
): Promise<CallOutput<'retraining.wake'>> {
  await context.write('retraining.wake', key);
  return {};
}

export async function pass(context: Context): Promise<CallOutput<'retraining.pass'>> {
  await context.policyFile.lookTwice();
  return context.scheduler.pass();
}

export async function dryRun(
  context: Context,
  { user_id, import_job_id }: ParsedInput<'retraining.dry_run'>,
): Promise<CallOutput<'retraining.dry_run'>> {
  if (user_id !== undefined) requireUser(context, user_id);
  await context.policyFile.lookTwice();
  const whom = user_id === undefined ? {} : { user_id };
  const found = await context.scheduler.ask('dryRun', { ...momentOf(context), ...whom });
  if (import_job_id === undefined) return found;
  const imported = new Set(importedUsers(context.store, import_job_id));
  const decisions = found.decisions.filter(({ observation }) => imported.has(observation.user_id));
  return { ...found, decisions };
}

export function simulate(
  context: Context,
  input: ParsedInput<'retraining.simulate'>,
): Promise<CallOutput<'retraining.simulate'>> {
  const { user_id, from = 0, to } = input;
  if (user_id !== undefined) requireUser(context, user_id);
  requirePeriod(from, Math.min(to ?? Infinity, context.now()));
  return context.scheduler.ask('simulate', { ...momentOf(context), ...input });
}

/** What is to come is not on record: at the latest it ends now. */
function requirePeriod(from: number, to: number): void {
  if (from < to) return;
  const message = 'The period ends before it begins, or lies in the future. Give an earlier "from".';
  throw new RefusedError('PERIOD_EMPTY', message);
}

/** The newest lines first. */
export function log(
  context: Context,
  input: ParsedInput<'retraining.log'>,
): Promise<CallOutput<'retraining.log'>> {
  return context.read('logPage', input);
}

export function logText(
  context: Context,
  input: ParsedInput<'retraining.log_text'>,
): Promise<CallOutput<'retraining.log_text'>> {
  return context.read('retrainingLogText', input);
}

async function decideNow(context: Context, key: DatasetKey) {
  requirePair(context.store, key);
  await context.policyFile.look();
  return context.read('decideRetraining', { ...momentOf(context), ...key });
}

function momentOf({ now }: Context) {
  const at = now();
  return { at, utc_offset_minutes: -new Date(at).getTimezoneOffset() };
}

function requireUser({ store }: Context, user_id: string): void {
  if (getUser(store, user_id)) return;
  throw new RefusedError('USER_UNKNOWN', `There is nobody called "${user_id}". "users" lists everyone.`);
}

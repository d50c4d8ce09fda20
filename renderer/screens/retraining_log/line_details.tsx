import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LogEntry } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobEnd, jobRoute, jobStep, jobTitle } from '../../app/job_words.ts';
import { isActive } from '../../app/jobs.ts';
import { hrefOf } from '../../app/router.ts';
import type { Texts } from '../../messages/texts.ts';

/** Every field of one line in words, and where it led. */
export function LineDetails({ entry: { line, job_id } }: { entry: LogEntry }) {
  const texts = useTexts();
  const { t, number, percent } = texts;
  return (
    <dl>
      <Field name={t('retraining_log.rate')}>{rateWords(line, texts)}</Field>
      <Field name={t('retraining_log.bound')}>
        {percent(wholePercent(line.clarification_rate_lower_bound))}
      </Field>
      <Field name={t('retraining_log.new_samples')}>{number(line.num_new_samples)}</Field>
      <Field name={t('retraining_log.model')}>
        {line.model_version_before ?? t('retraining_log.no_model')}
      </Field>
      <Field name={t('retraining_log.mode')}>{t(`rule.mode.${line.mode}`)}</Field>
      <Field name={t('retraining_log.held_back_by')}>{heldBackWords(line, texts)}</Field>
      <Field name={t('retraining_log.policy')}>
        <a href={hrefOf({ screen: 'policy' })}>
          {t('policy.version', { version: line.policy_config_version })}
        </a>
      </Field>
      {job_id !== null && (
        <Field name={t('retraining_log.job')}>
          <JobLink jobId={job_id} />
        </Field>
      )}
      {line.trigger_reason !== null && (
        <Field name={t('retraining_log.as_logged')}>
          <span lang="en">{line.trigger_reason}</span>
        </Field>
      )}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Rounded down: it must not claim more than is sure. */
function wholePercent(bound: number): number {
  return Math.floor(100 * bound) / 100;
}

/** Numerator and denominator before the share: 2 of 10 is no 20 of 100. */
function rateWords(line: LogEntry['line'], { t, percent }: Texts): string {
  const { num_clarifications: clarifications, num_recognitions: count, clarification_rate: rate } = line;
  if (rate === null) return t('retraining_log.rate.none');
  return t('retraining_log.rate.words', { clarifications, count, rate: percent(rate) });
}

function heldBackWords({ held_back_by }: LogEntry['line'], { t, list }: Texts): string {
  if (held_back_by.length === 0) return t('retraining_log.held_back_by.nothing');
  return list(held_back_by.map((code) => t(`retraining_log.hold.${code}`)));
}

/** The training that was asked for, and how it ended; it leads to the model where there is one. */
function JobLink({ jobId }: { jobId: number }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const job = useStore(jobs, (state) => state.jobs.get(jobId));
  const [gone, setGone] = useState(false);
  const load = useStore(jobs, (state) => state.load);
  useEffect(() => {
    load(jobId).catch(() => setGone(true));
  }, [load, jobId]);
  if (job) {
    const state = isActive(job) ? jobStep(job, texts) : jobEnd(job, texts).words;
    return (
      <>
        <a href={hrefOf(jobRoute(job))}>{jobTitle(job, texts)}</a> – {state}
      </>
    );
  }
  return gone ? texts.t('retraining_log.job_gone') : texts.t('app.loading');
}

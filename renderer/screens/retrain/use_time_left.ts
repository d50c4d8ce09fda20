import { useEffect, useState } from 'react';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { TrainingPlan } from './plan_words.ts';
import { type TimeLeft, timeLeft, timeLeftWords } from './time_left.ts';

const TICK_MS = 1000;

/** How long a job will still take, in words, counted down each second; null while nobody can say. */
export function useTimeLeft(job: Job, seconds: TrainingPlan['seconds'] | null): string | null {
  const texts = useTexts();
  const { started_at, fraction } = job;
  const expected = seconds && (seconds.low + seconds.high) / 2;
  const [left, setLeft] = useState<TimeLeft | null>(null);
  useEffect(() => {
    if (started_at === null || expected === null) return;
    const look = () => {
      const elapsed = Math.max(0, (Date.now() - started_at) / 1000);
      setLeft((before) => timeLeft(before, { elapsed, fraction, expected }));
    };
    look();
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, [started_at, fraction, expected]);
  return left && timeLeftWords(left, fraction, texts);
}

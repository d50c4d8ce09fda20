import { useEffect, useState } from 'react';
import { Meter } from 'react-aria-components/Meter';
import { useStore } from 'zustand';
import { LONGEST_TRY_SECONDS } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { AudioViewer } from '../../parts/viewers/audio_viewer.tsx';
import { AnswerPanel } from './answer_panel.tsx';
import type { TriedVersion } from './held_store.ts';
import { createMicrophone, type Microphone, type MicrophoneProblem } from './microphone_store.ts';
import { listenToMicrophone } from './recorder.ts';
import { SAMPLE_RATE } from './sound_check.ts';

/** Record, and see what the model says; nothing is kept. */
export function MicrophoneCard({ version }: { version: TriedVersion }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const [store] = useState(() => createMicrophone(connection, version, listenToMicrophone));
  const microphone = useStore(store);
  const { state, samples, problem, answer, error, leave } = microphone;
  useEffect(() => leave, [leave]);
  return (
    <div className="try-card">
      <Card title={t('try.microphone')} hint={t('try.not_kept', { seconds: LONGEST_TRY_SECONDS })}>
        <RecordButton microphone={microphone} />
        {problem !== null && <Problem problem={problem} />}
        {samples && samples.length > 0 && problem !== 'silent' && (
          <AudioViewer samples={samples} sampleRate={SAMPLE_RATE} label={t('try.your_recording')} />
        )}
      </Card>
      <Card title={t('try.model')}>
        <div className="try-live" role="status">
          {answer && <AnswerPanel answer={answer} />}
        </div>
        <Failure title={t('try.failed')} error={error} />
        {!answer && error === null && (
          <p className="soft">{t(state === 'asking' ? 'try.asking' : 'try.nothing_yet')}</p>
        )}
      </Card>
    </div>
  );
}

/** One button that begins and ends: Space on it does both, and does it again. */
function RecordButton({ microphone: { state, level, seconds, samples, press } }: { microphone: Microphone }) {
  const { t, number } = useTexts();
  const recording = state === 'recording';
  const words = recording ? 'try.stop' : samples ? 'try.record_again' : 'try.record';
  return (
    <div className="try-record">
      <Button look="primary" onPress={() => void press()}>
        {t(state === 'starting' ? 'try.starting' : words)}
      </Button>
      <Meter aria-label={t('try.level')} value={100 * level} className="try-level">
        <span style={{ inlineSize: `${100 * level}%` }} />
      </Meter>
      <p className="number soft">
        {t('try.seconds', { seconds: number(recording ? seconds : 0, 1), most: LONGEST_TRY_SECONDS })}
      </p>
      <p className="visually-hidden" role="status">
        {recording && t('try.recording_now')}
      </p>
    </div>
  );
}

function Problem({ problem }: { problem: MicrophoneProblem }) {
  const { t } = useTexts();
  return (
    <Notice tone={problem === 'clipped' ? 'warning' : 'danger'} title={t(`try.problem.${problem}`)} urgent>
      <p>{t(`try.problem.${problem}.hint`)}</p>
    </Notice>
  );
}

import type { Recording } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Texts } from '../../messages/texts.ts';
import { More } from '../../parts/more.tsx';
import type { RecordingDetails } from './detail.tsx';
import { doubtWords, editWords, labelWords, lengthWords } from './recording_words.ts';

interface RecordingFactsProps {
  recording: Recording;
  /** null: not there yet. */
  details: RecordingDetails | null;
  datasetKey: DatasetKey;
}

/** What is known of a recording, and what was changed of it. */
export function RecordingFacts({ recording, details, datasetKey }: RecordingFactsProps) {
  const texts = useTexts();
  const { t, dateTime } = texts;
  return (
    <div>
      <Facts facts={shortFacts(recording, texts)} />
      <More title={t('recordings.facts')}>
        <Facts facts={moreFacts(recording, details, datasetKey, texts)} />
      </More>
      <More title={t('recordings.changes')}>
        {details?.edits.length === 0 && <p className="soft">{t('recordings.unchanged')}</p>}
        <ul className="edit-list">
          {details?.edits.map((edit) => (
            <li key={edit.edit_id}>
              {editWords(edit, texts)}
              <p className="soft small">
                {t('recordings.by', { when: dateTime(edit.at), operator: edit.operator })}
              </p>
            </li>
          ))}
        </ul>
      </More>
    </div>
  );
}

type Fact = readonly [name: string, value: string];

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="detail-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function shortFacts(recording: Recording, texts: Texts): Fact[] {
  const { t, dateTime } = texts;
  const { recorded_at, session_id, part } = recording;
  return [
    [t('recordings.label_is'), labelWords(recording, texts)],
    [t('recordings.column.session_id'), session_id ?? t('recordings.no_session')],
    [
      t('recordings.column.recorded_at'),
      recorded_at === null ? t('recordings.time_unknown') : dateTime(recorded_at),
    ],
    [t('recordings.column.length'), lengthWords(recording, texts)],
    [t('recordings.column.part'), t(`part.${part ?? 'unassigned'}`)],
  ];
}

function moreFacts(
  recording: Recording,
  details: RecordingDetails | null,
  { user_id }: DatasetKey,
  texts: Texts,
): Fact[] {
  const { t, dateTime } = texts;
  const { imported_label, performer_id, consent, imported_at } = recording;
  const isSelf = performer_id === null || performer_id === user_id || performer_id === 'system';
  const facts: Fact[] = [
    [t('recordings.column.doubt'), doubtWords(recording, texts) ?? t('recordings.doubt.none')],
    [t('recordings.fact.imported_label'), labelWords({ label: imported_label }, texts)],
    [t('recordings.fact.performer'), isSelf ? t('recordings.fact.performer_self') : performer_id],
    [t('recordings.fact.consent'), t(`recordings.consent.${consent}`)],
    [t('recordings.fact.imported_at'), dateTime(imported_at)],
  ];
  if (details) {
    facts.push([t('recordings.fact.source'), sourceWords(details, texts)]);
    facts.push([t('recordings.fact.encoding'), details.encoding]);
  }
  return facts;
}

function sourceWords({ source_file: file, source_line }: RecordingDetails, { t, number }: Texts): string {
  return source_line === null ? file : t('recordings.fact.source_line', { file, line: number(source_line) });
}

import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';
import { hrefOf } from '../../app/router.ts';
import type { Texts } from '../../messages/texts.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';

interface BehindProps {
  only: RecordingChoice;
  datasetKey: DatasetKey;
  total: number;
}

/** What these recordings stand behind, a figure of a version or a finding of the check; nothing where there is none. */
export function Behind({ only, datasetKey, total }: BehindProps) {
  const texts = useTexts();
  if (only.version === undefined && only.ids === undefined) return null;
  const all = (
    <ButtonLink href={hrefOf({ screen: 'recordings', ...datasetKey })}>
      {texts.t('recordings.show_all')}
    </ButtonLink>
  );
  return <Notice tone="accent" title={behindWords(only, total, texts)} actions={all} />;
}

function behindWords({ label, understood, version }: RecordingChoice, total: number, { t }: Texts): string {
  const recordings = t('recordings.found', { count: total });
  if (version === undefined) return t('recordings.behind.finding', { recordings });
  const values = { version: String(version), recordings };
  if (understood === undefined) return t('recordings.behind.judged', values);
  if (label === undefined) return t('recordings.behind.understood', { ...values, understood });
  if (label === understood) return t('recordings.behind.right', { ...values, label });
  return t('recordings.behind.confused', { ...values, label, understood });
}

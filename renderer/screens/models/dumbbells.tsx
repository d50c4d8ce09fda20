import { useTexts } from '../../app/context.ts';
import type { Compared } from './models_store.ts';

type Label = Compared['per_label'][number];

/** Each label before and now: two marks on one line, and the same in words. What changed most comes first. */
export function Dumbbells({ labels }: { labels: readonly Label[] }) {
  const { t } = useTexts();
  const sorted = labels.toSorted((a, b) => changeOf(b) - changeOf(a) || a.label.localeCompare(b.label));
  return (
    <div className="stack-tight">
      <h3>{t('versus.per_label')}</h3>
      <p className="soft small">{t('versus.per_label_hint')}</p>
      <ul className="dumbbells">
        {sorted.map((label) => (
          <Dumbbell key={label.label} label={label} />
        ))}
      </ul>
    </div>
  );
}

/** The share of its recordings by which a label got better or worse. */
function changeOf({ recordings, correct, correct_before }: Label): number {
  return Math.abs(correct - correct_before) / recordings;
}

function Dumbbell({ label: { label, recordings: count, correct, correct_before } }: { label: Label }) {
  const { t } = useTexts();
  const [now, before] = [correct / count, correct_before / count];
  const percent = (share: number) => `${100 * share}%`;
  const low = Math.min(now, before);
  return (
    <li className="dumbbell">
      <span className="dumbbell-label">{label}</span>
      <span className="dumbbell-track" aria-hidden="true">
        <span
          className="dumbbell-bar"
          style={{ insetInlineStart: percent(low), inlineSize: percent(Math.abs(now - before)) }}
        />
        <span className="dumbbell-before" style={{ insetInlineStart: percent(before) }} />
        <span className="dumbbell-now" style={{ insetInlineStart: percent(now) }} />
      </span>
      <span className="dumbbell-words small">
        {t('versus.label_words', { now: correct, count, before: correct_before })}
      </span>
    </li>
  );
}

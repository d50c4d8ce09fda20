import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

/** The keys one needs most, below the list; all of them behind "?". */
export function KeyLegend({ onOpen }: { onOpen(): void }) {
  const { t } = useTexts();
  return (
    <div className="key-legend small soft">
      {mostUsed(t).map(({ keys, does }) => (
        <span key={does}>
          <Keys keys={keys} /> {does}
        </span>
      ))}
      <Button look="quiet" onPress={onOpen}>
        <kbd>?</kbd> {t('recordings.keys')}
      </Button>
    </div>
  );
}

export function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('recordings.keys')} onClose={onClose}>
      <p className="soft">{t('recordings.keys_hint')}</p>
      <dl className="key-list">
        {[...mostUsed(t), ...others(t)].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="row dialog-actions">
        <Button look="primary" onPress={onClose}>
          {t('recordings.keys.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ' '}
      <kbd>{key}</kbd>
    </span>
  ));
}

interface Entry {
  keys: readonly string[];
  does: string;
}

function mostUsed(t: Texts['t']): Entry[] {
  return [
    { keys: ['J', 'K'], does: t('recordings.keys.move') },
    { keys: ['1–9'], does: t('recordings.keys.label') },
    { keys: [t('recordings.key.space')], does: t('recordings.keys.play') },
    { keys: ['X'], does: t('recordings.keys.exclude') },
    { keys: ['U'], does: t('recordings.keys.undo') },
  ];
}

function others(t: Texts['t']): Entry[] {
  const [shift, ctrl] = [t('recordings.key.shift'), t('recordings.key.ctrl')];
  return [
    { keys: ['L'], does: t('recordings.keys.other_label') },
    { keys: ['C'], does: t('recordings.keys.right') },
    { keys: [t('recordings.key.enter')], does: t('recordings.keys.open') },
    { keys: ['S'], does: t('recordings.keys.select') },
    { keys: [`${shift} + J`, `${shift} + K`], does: t('recordings.keys.extend') },
    { keys: [`${ctrl} + A`], does: t('recordings.keys.all') },
    { keys: [t('recordings.key.escape')], does: t('recordings.keys.clear') },
    { keys: ['?'], does: t('recordings.keys.help') },
  ];
}

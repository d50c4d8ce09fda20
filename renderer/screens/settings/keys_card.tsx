import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { More } from '../../parts/more.tsx';

const keys = [
  ['Alt + 1', 'people.title'],
  ['Alt + 2', 'import.title'],
  ['Alt + 3', 'retraining.title'],
  ['Ctrl + ,', 'settings_screen.title'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
] as const;

/** The keys that work on every screen. */
export function KeysCard() {
  const { t } = useTexts();
  return (
    <Card title={t('keys.title')} hint={t('keys.hint')}>
      <More title={t('keys.show')}>
        <dl className="settings-keys">
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
      </More>
    </Card>
  );
}

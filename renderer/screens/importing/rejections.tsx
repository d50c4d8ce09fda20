import type { Rejection } from '../../../data/schema.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { rejectionsAsText, rejectionText } from './rejection_text.ts';

/** More rows than this help nobody on a screen; copied, they are all there. */
const SHOWN = 200;

/** Every item that was refused: where it stands and why. */
export function Rejections({ rejected }: { rejected: readonly Rejection[] }) {
  const texts = useTexts();
  const { t } = texts;
  const hidden = rejected.length - SHOWN;
  return (
    <Card title={t('rejections.title')} hint={t('rejections.hint')} actions={<Copy rejected={rejected} />}>
      {/* biome-ignore lint/a11y: only what has the focus can be scrolled by keys, and a fieldset is for a form */}
      <div className="rejections" role="group" aria-label={t('rejections.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('rejections.file')}</th>
              <th scope="col" className="number">
                {t('rejections.line')}
              </th>
              <th scope="col">{t('rejections.reason')}</th>
            </tr>
          </thead>
          <tbody>{rejected.slice(0, SHOWN).map((rejection, index) => row(rejection, index, texts))}</tbody>
        </table>
      </div>
      {hidden > 0 && <p className="soft">{t('rejections.more', { count: hidden })}</p>}
    </Card>
  );
}

function row(rejection: Rejection, index: number, texts: Texts) {
  return (
    <tr key={index}>
      <th scope="row">{rejection.file}</th>
      <td className="number">{rejection.line === null ? '' : texts.number(rejection.line)}</td>
      <td>{rejectionText(rejection, texts)}</td>
    </tr>
  );
}

function Copy({ rejected }: { rejected: readonly Rejection[] }) {
  const texts = useTexts();
  const { announcer } = useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(rejectionsAsText(rejected, texts));
    announcer.getState().announce(texts.t('rejections.copied'));
  };
  return <Button onPress={() => void copy()}>{texts.t('rejections.copy')}</Button>;
}

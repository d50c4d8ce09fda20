import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useTexts } from './context.ts';

/** In place of a screen whose file did not arrive: the program has ended, or was updated meanwhile. */
export function ScreenMissing() {
  return <NoScreen hint="screen.missing_hint" />;
}

/** In place of a screen that broke while it was drawn. */
export function ScreenBroken() {
  return <NoScreen hint="screen.broken_hint" />;
}

function NoScreen({ hint }: { hint: 'screen.missing_hint' | 'screen.broken_hint' }) {
  const { t } = useTexts();
  const reload = <Button onPress={() => window.location.reload()}>{t('screen.reload')}</Button>;
  return (
    <Screen title={t('screen.missing')}>
      <Notice tone="danger" title={t('screen.missing')} urgent actions={reload}>
        <p>{t(hint)}</p>
      </Notice>
    </Screen>
  );
}

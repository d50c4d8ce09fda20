import { useTexts } from '../app/context.ts';
import { errorText } from '../messages/error_text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface FailureProps {
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** A call that failed: what was wanted, why not, and what to do. Nothing when nothing failed. */
export function Failure({ title, error, onRetry }: FailureProps) {
  const texts = useTexts();
  if (error === null || error === undefined) return null;
  const retry = onRetry && <Button onPress={onRetry}>{texts.t('app.retry')}</Button>;
  return (
    <Notice tone="danger" title={title} urgent actions={retry}>
      <p>{errorText(error, texts)}</p>
    </Notice>
  );
}

import { useTexts } from '../app/context.ts';
import { Failure } from './failure.tsx';
import './loading.css';

interface LoadingProps {
  error: unknown;
  onRetry(): void;
}

/** In place of a screen's content until it is there, or why it cannot be. */
export function Loading({ error, onRetry }: LoadingProps) {
  const { t } = useTexts();
  if (error !== null) return <Failure title={t('app.load_failed')} error={error} onRetry={onRetry} />;
  return (
    <p className="soft loading" role="status">
      {t('app.loading')}
    </p>
  );
}

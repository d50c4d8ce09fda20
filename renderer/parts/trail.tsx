import { useTexts } from '../app/context.ts';
import './trail.css';

/** What a screen hangs below, outermost first. */
export function Trail({ steps }: { steps: readonly { label: string; href: string }[] }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('app.trail')}>
      <ol className="trail">
        {steps.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

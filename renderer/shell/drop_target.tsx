import { useEffect, useState } from 'react';
import { useApp, useTexts } from '../app/context.ts';
import type { Route } from '../app/router.ts';
import './drop_target.css';

/** A folder or file that is dropped anywhere on the window is imported. */
export function DropTarget() {
  const { router } = useApp();
  const { t } = useTexts();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      router.getState().go(routeOfDrop(event.dataTransfer?.files[0], window.a3cp?.pathOf));
    };
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [router]);
  return over ? <div className="drop-target">{t('drop.here')}</div> : null;
}

/** Only Electron tells where something lies. */
function routeOfDrop(file: File | undefined, pathOf: ((file: File) => string) | undefined): Route {
  const path = file && pathOf ? pathOf(file) : '';
  return path === '' ? { screen: 'import', dropped: true } : { screen: 'import', path };
}

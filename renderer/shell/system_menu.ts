import { useEffect } from 'react';
import { useApp } from '../app/context.ts';

/** Goes where the menu of the system leads. */
export function SystemMenu(): null {
  const { connection, router } = useApp();
  useEffect(
    () =>
      connection.bridge.subscribe('window.go', ({ to }) => {
        if (to === 'back') window.history.back();
        else router.getState().go({ screen: to });
      }),
    [connection, router],
  );
  return null;
}

import { startTransition, useEffect, useState } from 'react';

/** False until the first frame of the part has been shown: what nobody sees at once is drawn after that. */
export function useArrived(): boolean {
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    // A frame's callbacks run just before it is painted; a transition is left to the tasks behind it.
    const frame = requestAnimationFrame(() => startTransition(() => setArrived(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return arrived;
}

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Resource } from './resource.ts';

/**
 * A resource of the component's own, kept fresh for as long as the component is shown.
 * @param wanted whether anybody looks at it now
 */
export function useWatched<T>(create: () => StoreApi<Resource<T>>, wanted = true): Resource<T> {
  const [resource] = useState(create);
  const state = useStore(resource);
  const { watch } = state;
  useEffect(() => (wanted ? watch() : undefined), [watch, wanted]);
  return state;
}

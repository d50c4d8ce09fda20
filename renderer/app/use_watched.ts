import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Resource } from './resource.ts';

/** A resource of the component's own, kept fresh for as long as the component is shown. */
export function useWatched<T>(create: () => StoreApi<Resource<T>>): Resource<T> {
  const [resource] = useState(create);
  const state = useStore(resource);
  const { watch } = state;
  useEffect(() => watch(), [watch]);
  return state;
}

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Resource } from '../../app/resource.ts';

/** A resource that may be another one next time: each is kept fresh for as long as it is the one shown. */
export function useFreshly<T>(resource: StoreApi<Resource<T>>): Resource<T> {
  useEffect(() => resource.getState().watch(), [resource]);
  return useStore(resource);
}

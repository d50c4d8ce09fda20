import { useEffect } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import type { Resource } from '../../app/resource.ts';
import { Icon } from '../icon.tsx';
import './exporting.css';
import type { OfferedPlace } from './offered_places.ts';

interface PlacesProps {
  resource: StoreApi<Resource<OfferedPlace[]>>;
  /** A path. */
  chosen: string;
  onChoose(path: string): void;
}

/** Sticks and recent folders as buttons; nothing where there is none. */
export function Places({ resource, chosen, onChoose }: PlacesProps) {
  const { t, bytes } = useTexts();
  const { value: places, watch, reload } = useStore(resource);
  useEffect(() => watch(), [watch]);
  useEffect(() => {
    // Whoever comes back to the window may have plugged a stick in meanwhile.
    const look = () => void reload();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [reload]);
  if (!places || places.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that fill one field are no form of their own
    <div className="exporting-places" role="group" aria-label={t('export.places')}>
      {places.map(({ path, name, free_bytes }) => (
        <ToggleButton
          key={path}
          className="button button-secondary exporting-place"
          isSelected={path === chosen.trim()}
          onChange={() => onChoose(path)}
        >
          <Icon name={path === chosen.trim() ? 'tick' : 'folder'} />
          {free_bytes === null ? name : t('export.place_free', { name, size: bytes(free_bytes) })}
        </ToggleButton>
      ))}
    </div>
  );
}

import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import type { Player } from './player.ts';

/** Play, where it is, and the two quiet choices. */
export function TransportBar({ player, words }: { player: StoreApi<Player>; words: string }) {
  const { t } = useTexts();
  const { playing, loop, slow, toggle, setLoop, setSlow } = useStore(player);
  return (
    <div className="viewer-bar">
      <Button icon={playing ? 'pause' : 'play'} onPress={() => void toggle()}>
        {t(playing ? 'viewer.pause' : 'viewer.play')}
      </Button>
      <span className="viewer-time small" aria-hidden="true">
        {words}
      </span>
      <span className="viewer-options">
        <ToggleButton className="viewer-option" isSelected={slow} onChange={setSlow}>
          {t('viewer.slow')}
        </ToggleButton>
        <ToggleButton className="viewer-option" isSelected={loop} onChange={setLoop}>
          <Icon name="repeat" />
          {t('viewer.loop')}
        </ToggleButton>
      </span>
    </div>
  );
}

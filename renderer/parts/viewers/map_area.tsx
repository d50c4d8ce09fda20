import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/context.ts';
import { Canvas, type Drawing } from './canvas.tsx';
import { type DrawnPoint, drawMap } from './draw_map.ts';
import { pointNear, pointsWithin, pointTowards } from './map_hit.ts';
import type { Kind, MapPoint } from './map_kinds.ts';
import { kindOf } from './map_kinds.ts';
import { type MapView, projection, type Spot, zoomed } from './map_view.ts';

interface MapAreaProps {
  points: readonly MapPoint[];
  kinds: readonly Kind[];
  /** The meaning that was brought out. */
  brought: Kind | null;
  reach: number;
  view: MapView;
  selected: ReadonlySet<number>;
  current: number | null;
  onView(view: MapView): void;
  onCurrent(sample_id: number | null): void;
  /** `add`: to what is selected already. */
  onSelect(sample_ids: readonly number[], add: boolean): void;
}

/** Pixels around a point that still mean it, and that a pointer may tremble without dragging. */
const [NEAR, TREMBLE] = [14, 5];

/** The points, for pointer and keyboard. */
export function MapArea(props: MapAreaProps) {
  const { points, kinds, brought, reach, view, selected, current, onCurrent, onSelect, onView } = props;
  const { t } = useTexts();
  const area = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<{ from: Spot; to: Spot } | null>(null);
  const placed = useCallback(
    (size: { width: number; height: number }): DrawnPoint[] => {
      const { toPicture } = projection(view, reach, size);
      return points.flatMap((point) => {
        const kind = kindOf(kinds, point);
        if (!kind) return [];
        const { sample_id, odd } = point;
        const faded = brought !== null && brought.label !== kind.label;
        return [{ ...toPicture(point), sample_id, odd, kind, faded, selected: selected.has(sample_id) }];
      });
    },
    [points, kinds, brought, reach, view, selected],
  );
  const draw = useCallback(
    (drawing: Drawing) => drawMap(drawing, { points: placed(drawing), current, box }),
    [placed, current, box],
  );
  const here = () => placed(sizeOf(area.current));
  useWheel(area, (spot, factor) => {
    const { toMap } = projection(view, reach, sizeOf(area.current));
    onView(zoomed(view, factor, toMap(spot)));
  });

  const release = (event: PointerEvent) => {
    if (!box) return;
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    const dragged = Math.hypot(box.to.x - box.from.x, box.to.y - box.from.y) > TREMBLE;
    const point = pointNear(here(), box.to, NEAR);
    if (dragged) onSelect(pointsWithin(here(), box.from, box.to), add);
    else if (point) onSelect([point.sample_id], add);
    else if (!add) onSelect([], false);
    setBox(null);
  };

  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (current !== null) onSelect([current], event.shiftKey);
    } else {
      const now = here().find(({ sample_id }) => sample_id === current);
      const next = now ? pointTowards(here(), now, event.key) : null;
      if (!event.key.startsWith('Arrow')) return;
      if (next) onCurrent(next.sample_id);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={area}
      className="map-area"
      role="application"
      aria-label={t('map.area')}
      aria-describedby="map-help"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has keys of its own
      tabIndex={0}
      onKeyDown={pressKey}
      onFocus={() => {
        if (current === null) onCurrent(middleOf(here(), area.current)?.sample_id ?? null);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const spot = spotOf(event);
        setBox({ from: spot, to: spot });
      }}
      onPointerMove={(event) => {
        const spot = spotOf(event);
        if (box) setBox({ from: box.from, to: spot });
        else onCurrent(pointNear(here(), spot, NEAR)?.sample_id ?? null);
      }}
      onPointerUp={release}
      onPointerCancel={() => setBox(null)}
    >
      <Canvas className="map-canvas" draw={draw} />
    </div>
  );
}

function sizeOf(area: HTMLElement | null): { width: number; height: number } {
  return { width: area?.clientWidth ?? 0, height: area?.clientHeight ?? 0 };
}

function spotOf(event: { clientX: number; clientY: number; currentTarget: Element }): Spot {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function middleOf(points: readonly DrawnPoint[], area: HTMLElement | null) {
  const { width, height } = sizeOf(area);
  return pointNear(points, { x: width / 2, y: height / 2 }, Infinity);
}

/** The wheel zooms where the map has the focus; elsewhere it goes on scrolling the page. */
function useWheel(area: { current: HTMLElement | null }, zoom: (spot: Spot, factor: number) => void): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (document.activeElement !== element && !event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      latest.current({ x: event.clientX - left, y: event.clientY - top }, 2 ** (-event.deltaY / 300));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [area]);
}

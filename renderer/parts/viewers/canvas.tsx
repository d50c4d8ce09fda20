import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Ink, inkOf, onLookChange } from './look.ts';

/** What a drawing gets: a canvas measured in CSS pixels, already empty, and the tokens' colours. */
export interface Drawing extends Ink {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
}

interface CanvasProps {
  className?: string;
  /** Called again when it changes, when the place grows or shrinks, and when the window turns light or dark. */
  draw(drawing: Drawing): void;
}

/** A drawing for the eyes; whoever shows it says in words what it shows. */
export function Canvas({ draw, className = '' }: CanvasProps) {
  const element = useRef<HTMLCanvasElement>(null);
  const ink = useRef<Ink | null>(null);
  const current = useRef(draw);
  useLayoutEffect(() => {
    current.current = draw;
    paint(element.current, ink, draw);
  }, [draw]);
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const repaint = () => paint(canvas, ink, current.current);
    const resized = new ResizeObserver(repaint);
    resized.observe(canvas);
    const stopLooking = onLookChange(() => {
      ink.current = null;
      repaint();
    });
    return () => {
      resized.disconnect();
      stopLooking();
    };
  }, []);
  return <canvas ref={element} className={`viewer-canvas ${className}`} />;
}

function paint(
  canvas: HTMLCanvasElement | null,
  ink: { current: Ink | null },
  draw: (drawing: Drawing) => void,
): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context || canvas.clientWidth === 0) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  resize(canvas, width, height);
  context.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0);
  context.clearRect(0, 0, width, height);
  ink.current ??= inkOf(canvas);
  draw({ context, width, height, ...ink.current });
}

/** As many pixels as the screen has; setting the size anew is slow, so only when it changed. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  const [wide, high] = [width, height].map((length) => Math.round(length * devicePixelRatio));
  if (canvas.width !== wide) canvas.width = wide ?? width;
  if (canvas.height !== high) canvas.height = high ?? height;
}

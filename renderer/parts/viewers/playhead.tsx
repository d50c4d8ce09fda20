/** The line that says where a recording is. */
export function Playhead({ position, duration }: { position: number; duration: number }) {
  const share = duration > 0 ? Math.min(1, position / duration) : 0;
  return (
    <span className="viewer-playhead" style={{ insetInlineStart: `${share * 100}%` }} aria-hidden="true" />
  );
}

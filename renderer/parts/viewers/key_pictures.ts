import type { Drawing } from './canvas.tsx';
import { type GesturePicture, keyFrames } from './gesture_picture.ts';

/** Some pictures of a gesture side by side, from the beginning to the end. */
export function drawKeyPictures(drawing: Drawing, picture: GesturePicture, wanted: number): void {
  const frames = keyFrames(picture.frames, wanted);
  const width = drawing.width / frames.length;
  const { context, height } = drawing;
  for (const [i, frame] of frames.entries()) {
    context.save();
    context.translate(i * width, 0);
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    picture.draw({ ...drawing, width }, frame);
    context.restore();
  }
}

import { borderFrames } from './border';

/** The frames of a scene that its clip shows: so many, from the `first` on. The others are its borders'. */
export interface Kept {
  first: number;
  frames: number;
}

/** What the clip of a scene of so many frames keeps that has a border on either side. */
export function keptFrames(frames: number, fps: number): Kept {
  const { tail, head } = borderFrames(fps);
  return { first: head, frames: frames - head - tail };
}

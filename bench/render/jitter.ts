import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Move } from '../../src/domain/film/moves/move';
import { encodeClip } from '../../src/media/encode-clip';
import { movingFrames } from '../../src/media/motion/moving-frames';
import { lumaOf } from './luma';
import { cameraPath } from '../../test/media/motion/camera-path';
import { spotsIn, spottedPicture } from '../../test/media/motion/spotted-picture';
import { FORMAT } from './scene';

const PICTURE = { width: 1.5 * FORMAT.width, height: 1.5 * FORMAT.height };
const PIXELS = FORMAT.width * FORMAT.height;
const FRAMES = 60;

/** Part of a gentle move of each sort. */
const MOVES: Move[] = [
  { kind: 'push in', frames: FRAMES, from: { share: 1, x: 0.5, y: 0.5 }, to: { share: 0.98, x: 0.502, y: 0.501 } },
  { kind: 'pan up', frames: FRAMES, from: { share: 0.94, x: 0.5, y: 0.516 }, to: { share: 0.94, x: 0.5, y: 0.5 } },
  { kind: 'drift', frames: FRAMES, from: { share: 0.97, x: 0.505, y: 0.505 }, to: { share: 0.96, x: 0.495, y: 0.5 } },
];

/** How the camera trembles in a move, in pixels (root mean square from frame to frame). */
export interface Jitter {
  move: string;
  /** In the frames that are given to the encoder. */
  sampledPx: number;
  /** In the frames of the clip, when they are decoded. */
  decodedPx: number;
}

/** Follows spots of a picture through moves of each sort. */
export async function measureJitter(ffmpeg: string, directory: string): Promise<Jitter[]> {
  const spots = spotsIn(PICTURE.width, PICTURE.height);
  const picture = await spottedPicture(PICTURE.width, PICTURE.height, spots);
  const found: Jitter[] = [];
  for (const move of MOVES) {
    const path = { spots, picture: PICTURE, format: FORMAT, moves: [move] };
    const asked = { picture, format: FORMAT, moves: [move], frames: FRAMES };
    const sampled: Uint8Array[] = [];
    for await (const frame of movingFrames(asked)) sampled.push(Uint8Array.from(frame.subarray(0, PIXELS)));
    await encodeClip({ ffmpeg, directory, captions: [], output: 'jitter.mp4', ...asked });
    const decoded = await lumaOf(ffmpeg, join(directory, 'jitter.mp4'), PIXELS);
    await rm(join(directory, 'jitter.mp4'));
    found.push({
      move: move.kind,
      sampledPx: cameraPath(sampled, path).jitter,
      decodedPx: cameraPath(decoded, path).jitter,
    });
  }
  return found;
}

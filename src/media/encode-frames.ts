import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Format } from '../domain/format';
import { clipProblem } from './clip-problem';
import { describedFrames } from './described-frames';
import { encoder, type Encoded } from './encoder';
import { runFfmpeg } from './ffmpeg/ffmpeg';
import { laidOver } from './overlay/lay-over';
import type { Overlay } from './overlay/overlay';

/** Raw frames, and the file to make of them. */
export interface FramesToEncode extends Encoded {
  /** The program, as `findFfmpeg` found it. */
  ffmpeg: string;
  /** A private directory for the files of this clip: no other may use it at the same time. */
  directory: string;
  /** Frames of planar 4:2:0 in BT.709 limited range; each is read before the one after the next is asked for. */
  source: AsyncIterable<Uint8Array>;
  /** What lies over the frames, and under what filters draw. */
  overlays?: readonly Overlay[] | undefined;
  /** What ffmpeg does to the frames before it encodes them, one filter after another. */
  filters?: readonly string[];
  format: Format;
  /** The exact length of the clip. */
  frames: number;
  /** The file to write: a name in the directory, or an absolute path. */
  output: string;
  /** Hears about twice a second how many frames are done. */
  onFrames?: ((frames: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * An input is read by a thread of its own, while the frames before are encoded, only where the queue between has a size (from ffmpeg 5
 * on). The filters are part of the input: so that thread draws too, and the one that encodes, which decides how long a clip takes, does not.
 */
const QUEUE = ['-thread_queue_size', '2'];

/**
 * The frames on standard input. Nothing is said of the shape of their pixels: players then take them as square. What colours they have is
 * said, for newer versions (9.0) would else take them for others, and turn them into those that are asked of the encoder.
 */
const FRAMES = [
  'movie=pipe\\\\:0:f=yuv4mpegpipe',
  'setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv',
  'setsar=0',
];

/** Makes a frame a whole number of ticks at any frame rate: at 30 fps a second has 15360 ticks. */
const TICKS_PER_FRAME = 512;

/**
 * Encodes frames as a video-only MP4 of exactly `frames` frames; the same frames give the same file. Throws as `runFfmpeg` and the
 * frames do, and when the file is not what was asked for; no file is left then.
 */
export async function encodeFrames(work: FramesToEncode): Promise<void> {
  const { source, overlays = [], filters = [], format, draft, stands, frames, ...run } = work;
  await runFfmpeg({
    ...run,
    inputs: [
      {
        options: [...QUEUE, '-f', 'lavfi', '-graph', [...FRAMES, ...filters].join(',')],
        source: describedFrames(laidOver(source, overlays, format), format),
      },
    ],
    outputOptions: [
      ...['-frames:v', `${frames}`, ...encoder({ draft, stands })],
      ...['-video_track_timescale', `${format.fps * TICKS_PER_FRAME}`, '-fflags', '+bitexact', '-flags:v', '+bitexact'],
      ...['-map_metadata', '-1', '-f', 'mp4'],
    ],
  });
  const path = resolve(run.directory, run.output);
  const problem = await clipProblem(path, { frames, ticksPerFrame: TICKS_PER_FRAME });
  if (!problem) return;
  await rm(path, { force: true });
  throw new Error(`A clip was not encoded as it should be: ${problem}. Nothing was kept of it. Try again.`);
}

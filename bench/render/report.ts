import type { Jitter } from './jitter';
import type { Taken } from './measured';

/** What each way of rendering a scene took, by its name, and how large its file is. */
export interface PictureFigures {
  seconds: number;
  ways: { [way: string]: Taken & { mb: number } };
}

export interface Figures {
  ffmpeg: string;
  moviepy: string | undefined;
  flat: PictureFigures;
  photo: PictureFigures;
  jitter: Jitter[];
}

/** The figures by which rendering is judged. */
export interface Headline {
  /** How many times as quick as the scene lasts, with motion, captions and sound. */
  realtimeFlat: number;
  realtimePhoto: number;
  /** Our wall time by that of ffmpeg which gets the frames ready-made, on the worse of the two pictures. */
  timesOfBareFfmpeg: number;
  /** Our CPU time by that of the media server, on flat art. */
  cpuOfMediaServer: number;
  timesFasterThanMoviepy: number | undefined;
  peakMb: number;
  /** Of the worst move, in the frames given to the encoder and in those that are decoded. */
  jitterSampledPx: number;
  jitterPx: number;
}

export function headlineOf({ flat, photo, jitter }: Figures): Headline {
  const ratio = (one: number | undefined, other: number | undefined) => rounded((one ?? NaN) / (other ?? NaN));
  const wall = (figures: PictureFigures, way: string) => figures.ways[way]?.wallSeconds;
  const timesOfBare = [flat, photo].map((figures) => ratio(wall(figures, 'ours'), wall(figures, 'bareFfmpeg')));
  const [ours, server, slow] = ['ours', 'mediaServer', 'moviepy'].map((way) => flat.ways[way]);
  return {
    realtimeFlat: ratio(flat.seconds, wall(flat, 'ours')),
    realtimePhoto: ratio(photo.seconds, wall(photo, 'ours')),
    timesOfBareFfmpeg: Math.max(...timesOfBare),
    cpuOfMediaServer: ratio(ours?.cpuSeconds, server?.cpuSeconds),
    timesFasterThanMoviepy: slow && ratio(slow.wallSeconds, ours?.wallSeconds),
    peakMb: Math.max(...[flat, photo].map(({ ways }) => ways['ours']?.peakMb ?? NaN)),
    jitterSampledPx: Math.max(...jitter.map(({ sampledPx }) => thousandths(sampledPx))),
    jitterPx: Math.max(...jitter.map(({ decodedPx }) => thousandths(decodedPx))),
  };
}

/** All figures, as lines for a person. */
export function linesOf({ flat, photo, jitter }: Figures): string[] {
  const tables = Object.entries({ flat, photo }).flatMap(([picture, { seconds, ways }]) => [
    '',
    `${picture}, ${seconds.toFixed(1)} s      wall s    CPU s   peak MB       MB`,
    ...Object.entries(ways).map(([way, { wallSeconds, cpuSeconds, peakMb, mb }]) =>
      [way.padEnd(14), ...[wallSeconds, cpuSeconds, peakMb, mb].map((figure) => figure.toFixed(2).padStart(9))].join(
        ' ',
      ),
    ),
  ]);
  return [
    ...tables,
    '',
    ...jitter.map(
      ({ move, sampledPx, decodedPx }) =>
        `jitter, ${move}: ${thousandths(sampledPx)} px sampled, ${thousandths(decodedPx)} px decoded`,
    ),
  ];
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}

function thousandths(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}

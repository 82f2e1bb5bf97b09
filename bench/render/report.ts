import type { Drift } from './drift';
import type { Jitter } from './jitter';
import type { LongFilm } from './long-film';
import type { PictureFigures } from './picture-figures';

export interface Figures {
  ffmpeg: string;
  moviepy: string | undefined;
  flat: PictureFigures;
  photo: PictureFigures;
  mergeMsFor150s: number;
  longFilm: LongFilm;
  drift: Drift;
  jitter: Jitter[];
}

/** The figures by which rendering is judged. */
export interface Headline {
  /** How many times as quick as the film lasts, with motion, captions and sound: two scenes at once, as a worker on two cores renders. */
  realtimeFlat: number;
  realtimePhoto: number;
  /** Our wall time by that of ffmpeg which gets the frames ready-made, on the worse of the two pictures: one scene, and two at once. */
  timesOfBareFfmpeg: number;
  timesOfBareFfmpegTwoAtOnce: number;
  /** Our CPU time by that of the media server, on flat art, and the size of our file by its, at equal quality (SSIM) of the same frames. */
  cpuOfMediaServer: number;
  sizeOfMediaServer: number;
  timesFasterThanMoviepy: number | undefined;
  mergeMsFor150s: number;
  /** Of a scene that is rendered alone, and of any in the long film. */
  peakMb: number;
  /** What the last tenth of the long film's scenes took at most, by what the second tenth did: 1 where memory does not grow. */
  longFilmGrowth: number;
  /** Of the worst move, in the frames that are sampled; and in those that are decoded, where the encoder adds its own. */
  jitterPx: number;
  jitterDecodedPx: number;
  driftMs: number;
  driftFrames: number;
}

export function headlineOf({ flat, photo, mergeMsFor150s, longFilm, drift, jitter }: Figures): Headline {
  const both = [flat, photo];
  const ratio = (one: number | undefined, other: number | undefined) => rounded((one ?? NaN) / (other ?? NaN));
  const wall = (figures: PictureFigures, way: string) => figures.ways[way]?.wallSeconds;
  const realtime = ({ seconds, twoAtOnce }: PictureFigures) => rounded((2 * seconds) / twoAtOnce.ours.wallSeconds);
  const { peakMbByTenth } = longFilm;
  return {
    realtimeFlat: realtime(flat),
    realtimePhoto: realtime(photo),
    timesOfBareFfmpeg: Math.max(...both.map((figures) => ratio(wall(figures, 'ours'), wall(figures, 'bareFfmpeg')))),
    timesOfBareFfmpegTwoAtOnce: Math.max(
      ...both.map(({ twoAtOnce: { ours, bareFfmpeg } }) => ratio(ours.wallSeconds, bareFfmpeg.wallSeconds)),
    ),
    cpuOfMediaServer: ratio(flat.ways['ours']?.cpuSeconds, flat.ways['mediaServer']?.cpuSeconds),
    sizeOfMediaServer: rounded(flat.quality.sizeOfMediaServer),
    timesFasterThanMoviepy: flat.ways['moviepy'] && ratio(wall(flat, 'moviepy'), wall(flat, 'ours')),
    mergeMsFor150s,
    peakMb: Math.max(...both.map(({ ways }) => ways['ours']?.peakMb ?? NaN), ...peakMbByTenth),
    longFilmGrowth: ratio(peakMbByTenth.at(-1), peakMbByTenth[1]),
    jitterPx: thousandths(Math.max(...jitter.map(({ sampledPx }) => sampledPx))),
    jitterDecodedPx: thousandths(Math.max(...jitter.map(({ decodedPx }) => decodedPx))),
    driftMs: rounded(drift.ms),
    driftFrames: drift.frames,
  };
}

/** What the figures should be at least (or at most) on two quiet cores. */
const TARGETS: { [Figure in keyof Headline]?: ['at least' | 'at most', number] } = {
  realtimeFlat: ['at least', 5],
  realtimePhoto: ['at least', 3.5],
  timesOfBareFfmpeg: ['at most', 1.4],
  cpuOfMediaServer: ['at most', 0.6],
  sizeOfMediaServer: ['at most', 1],
  timesFasterThanMoviepy: ['at least', 12],
  mergeMsFor150s: ['at most', 1500],
  peakMb: ['at most', 350],
  longFilmGrowth: ['at most', 1.1],
  jitterPx: ['at most', 0.02],
  driftFrames: ['at most', 0],
};

/** The headline, a line for each figure, with what it should be. */
export function targetLines(headline: Headline): string[] {
  const lines = Object.entries(headline).map(([name, figure]: [string, number | undefined]) => {
    const [bound, target] = TARGETS[name as keyof Headline] ?? [];
    const shown = `${name.padEnd(28)}${String(figure ?? '-').padStart(8)}`;
    if (target === undefined || figure === undefined) return shown;
    const isMet = bound === 'at least' ? figure >= target : figure <= target;
    return `${shown}   ${bound} ${target}${isMet ? '' : '   MISSED'}`;
  });
  return ['', ...lines];
}

/** All figures, side by side, as lines for a person. */
export function linesOf({ flat, photo, longFilm, drift, jitter }: Figures): string[] {
  const row = (name: string, ...cells: (number | string)[]) =>
    [name.padEnd(24), ...cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(9))].join(
      ' ',
    );
  const tables = Object.entries({ flat, photo }).flatMap(([picture, { seconds, ways, twoAtOnce, quality }]) => {
    const ours = ways['ours']!;
    const times = (one: number, other: number) => `${(one / other).toFixed(2)}x`;
    return [
      '',
      row(`${picture}, ${seconds.toFixed(1)} s`, 'wall s', 'of ours', 'CPU s', 'of ours', 'peak MB', 'MB'),
      ...Object.entries(ways).map(([way, { wallSeconds, cpuSeconds, peakMb, mb }]) => {
        const walls = [wallSeconds, times(wallSeconds, ours.wallSeconds)];
        return row(way, ...walls, cpuSeconds, times(cpuSeconds, ours.cpuSeconds), peakMb, mb);
      }),
      ...Object.entries(twoAtOnce).map(([way, { wallSeconds, cpuSeconds, peakMb }]) => {
        const walls = [wallSeconds, times(wallSeconds, twoAtOnce.ours.wallSeconds)];
        return row(`${way}, two at once`, ...walls, cpuSeconds, times(cpuSeconds, twoAtOnce.ours.cpuSeconds), peakMb);
      }),
      `the same frames: ours ${codedText(quality.ours)}, media server ${codedText(quality.mediaServer)}; ` +
        `ours at its quality is ${rounded(quality.sizeOfMediaServer)} of its size`,
    ];
  });
  return [
    ...tables,
    '',
    `a film of ${longFilm.seconds} s, MB beyond what the process began with, tenth by tenth: ` +
      `at most ${longFilm.peakMbByTenth.join(' ')}; held after it ${longFilm.heldMbByTenth.join(' ')}; ` +
      `to mix ${longFilm.mixedPeakMb}, to merge ${longFilm.mergedPeakMb}`,
    `drift over ${drift.scenes} scenes: ${drift.frames} frames, ${drift.ms.toFixed(2)} ms`,
    ...jitter.map(
      ({ move, sampledPx, decodedPx }) =>
        `jitter, ${move}: ${thousandths(sampledPx)} px sampled, ${thousandths(decodedPx)} px decoded`,
    ),
  ];
}

function codedText({ mb, ssimDb }: { mb: number; ssimDb: number }): string {
  return `${mb.toFixed(2)} MB at ${ssimDb.toFixed(2)} dB`;
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}

function thousandths(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}

import type { LongestFigures } from './longest-film';
import type { RealFigures } from './real-film';

/** Temporal takes no larger payload. */
const MOST_PAYLOAD_BYTES = 2 * 1024 * 1024;

/** The figures by which long films are judged; bytes and events are those of all runs of a film. */
export interface Headline {
  scenes: number;
  seconds: number;
  mergeSeconds: number;
  eventsPerScene: number;
  historyBytesPerScene: number;
  runs: number;
  largestPayloadBytes: number;
  /** By how much the worker's memory was larger in the last quarter of the time than in the one before: a heap takes a while to reach its size. */
  rssGrowthMb: number;
  mostOpenFiles: number;
  longestScenes: number;
  longestEnded: string;
  longestRuns: number;
  longestPayloadBytes: number;
}

export function headlineOf(real: RealFigures, longest: LongestFigures): Headline {
  const [, , , , fifth = NaN, sixth = NaN, seventh = NaN, eighth = NaN] = real.rssMb;
  return {
    scenes: real.scenes,
    seconds: real.seconds,
    mergeSeconds: real.mergeSeconds,
    eventsPerScene: Math.round((10 * real.history.events) / real.scenes) / 10,
    historyBytesPerScene: Math.round(real.history.bytes / real.scenes),
    runs: real.history.runs,
    largestPayloadBytes: real.history.largestPayloadBytes,
    rssGrowthMb: Math.round(Math.max(seventh, eighth) - Math.max(fifth, sixth)),
    mostOpenFiles: real.mostOpenFiles,
    longestScenes: longest.scenes,
    longestEnded: longest.ended,
    longestRuns: longest.history.runs,
    longestPayloadBytes: longest.history.largestPayloadBytes,
  };
}

/** What the figures should have been and are not, each as a sentence. */
export function brokenPromises(headline: Headline): string[] {
  const { rssGrowthMb, largestPayloadBytes, longestPayloadBytes, longestEnded } = headline;
  const promises: [holds: boolean, otherwise: string][] = [
    [rssGrowthMb <= 100, `the worker's memory grew by ${rssGrowthMb} MB`],
    [largestPayloadBytes < MOST_PAYLOAD_BYTES, `a payload has ${largestPayloadBytes} bytes`],
    [longestEnded === 'made', `the longest film was not made: ${longestEnded}`],
    [longestPayloadBytes < MOST_PAYLOAD_BYTES, `a payload of the longest film has ${longestPayloadBytes} bytes`],
    [headline.longestRuns > 1, 'the longest film was not handed over to a new run'],
  ];
  return promises.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
}

/** The figures for a person: memory over time, and what lies in Temporal. */
export function linesOf(real: RealFigures, longest: LongestFigures): string[] {
  return [
    '',
    'seconds   worker MB   open files',
    ...real.samples.map(({ atSeconds, rssMb, openFiles }) =>
      [String(atSeconds).padStart(7), String(rssMb).padStart(12), String(openFiles).padStart(13)].join(''),
    ),
    '',
    `progress: ${real.progressBytes} bytes, ${real.slowestProgressMs} ms at most; manifest: ${real.manifestBytes} bytes`,
    ...[real, longest].map(({ scenes, history }) => {
      const { runs, events, bytes, largestPayloadBytes, largestPayloadOf } = history;
      return `${scenes} scenes: ${runs} runs, ${events} events, ${bytes} bytes; largest payload ${largestPayloadBytes} bytes (${largestPayloadOf})`;
    }),
  ];
}

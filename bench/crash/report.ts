import { table } from '../../src/cli/display/table';
import type { Row } from './run-crash';
import { middleOf } from '../middle-of';

/** The figures by which the product is judged. */
export interface Headline {
  cases: number;
  filmsLost: number;
  violations: number;
  paidTwiceBeyondInFlight: number;
  differentFilms: number;
  /** Of the runs in which the worker alone was killed. */
  medianSecondsLost: number;
}

export function headlineOf(rows: Row[]): Headline {
  const made = rows.filter(({ isMade }) => isMade);
  const sum = (figure: (row: Row) => number) => rows.reduce((total, row) => total + figure(row), 0);
  const ofWorker = made.filter(({ who }) => who === 'worker');
  const seconds = ofWorker.map(({ secondsLost }) => secondsLost);
  return {
    cases: rows.length,
    filmsLost: rows.length - made.length,
    violations: sum((row) => row.violations),
    paidTwiceBeyondInFlight: sum((row) => row.paidTwice),
    differentFilms: made.filter(({ hasSameFrames, hasSameSound }) => !hasSameFrames || !hasSameSound).length,
    medianSecondsLost: middleOf(seconds),
  };
}

/** What should have been and is not, each as a sentence. */
export function brokenPromises(rows: Row[]): string[] {
  const { filmsLost, violations, paidTwiceBeyondInFlight, differentFilms } = headlineOf(rows);
  const missed = rows.filter(({ isMet }) => !isMet).map(({ who, when }) => `${who}, ${when}`);
  const promises: [holds: boolean, otherwise: string][] = [
    [filmsLost === 0, `${filmsLost} films were not made`],
    [violations === 0, `the vendor counted ${violations} violations`],
    [paidTwiceBeyondInFlight === 0, `${paidTwiceBeyondInFlight} things were paid twice and were not in flight`],
    [differentFilms === 0, `${differentFilms} films are not the undisturbed one`],
    [missed.length === 0, `the moment was missed each time: ${missed.join('; ')}`],
  ];
  return promises.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
}

const COLUMNS: [title: string, of: (row: Row) => string][] = [
  ['killed', ({ who }) => who],
  ['when', ({ when, isMet }) => (isMet ? when : `${when} (missed)`)],
  ['s lost', ({ secondsLost }) => secondsLost.toFixed(1)],
  ['calls (allowed)', ({ callsSeen, callsAllowed }) => `${callsSeen} (${callsAllowed})`],
  ['paid twice', ({ paidTwice }) => String(paidTwice)],
  ['same film', ({ hasSameFrames, hasSameSound }) => sameness(hasSameFrames, hasSameSound)],
  ['how it went on', ({ howItWentOn }) => howItWentOn.slice(0, 100)],
];

/** The rows side by side. */
export function tableOf(rows: Row[]): string {
  return table([COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))]);
}

function sameness(frames: boolean, sound: boolean): string {
  if (frames && sound) return 'yes';
  return frames ? 'not its sound' : sound ? 'not its frames' : 'no';
}

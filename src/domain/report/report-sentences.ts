import { costSentence } from '../purse/cost';
import type { FilmReport } from './film-report';
import type { Saving } from './savings';
import { durationText } from '../duration-text';
import { capitalised } from '../text/capitalised';
import { ALL_OF, numberWord } from './report-words';

/** Less than this part of the film's time is no difference. */
const SAME = 0.02;

/** Time that no step explains is told of from this on, and from this part of the film's time. */
const UNEXPLAINED_MS = 1_000;
const UNEXPLAINED_PART = 0.05;

/** What a report says in words: how long the film took and could have taken, what that was due to, and what it cost. */
export function reportSentences(report: FilmReport): string[] {
  const { steps, isMade, isOpen, tookMs } = report;
  const took = inSeconds(tookMs);
  const known = steps.filter(({ life }) => life);
  if (isMade && known.every(({ reused }) => reused)) {
    return [`${took}: every step was in the store, nothing was made anew.`, ...unexplained(report), ...money(report)];
  }
  const done = steps.filter(({ state }) => state === 'done').length;
  const soFar = report.scenes.length > 0 ? `${done} of ${steps.length} steps done` : 'the script is not done yet';
  const head = isMade
    ? `${took}${boundsOf(report)}.`
    : isOpen
      ? `${took} so far; ${soFar}.`
      : `Ended after ${took}; ${soFar}.`;
  return [head, ...bottleneck(report), ...unexplained(report), ...money(report)];
}

function boundsOf({ bounds, tookMs, imagesInFlight, scenes }: FilmReport): string {
  if (!bounds) return '';
  const atLeast = (boundMs: number) => inSeconds(Math.min(boundMs, tookMs));
  const { asOrderedMs, allAtOnceMs } = bounds;
  const head = `; with these step times it cannot be below ${atLeast(asOrderedMs)}`;
  if (imagesInFlight >= scenes.length || asOrderedMs - allAtOnceMs < SAME * tookMs) return head;
  const inFlight = imagesInFlight === 1 ? 'one picture at a time' : `${numberWord(imagesInFlight)} pictures at a time`;
  return `${head} (${inFlight}), or ${atLeast(allAtOnceMs)} with all pictures at once`;
}

function bottleneck({ bottleneck: most, saving, tookMs, isOpen }: FilmReport): string[] {
  if (!most) return [];
  const share = `${ALL_OF[most.kind]}: ${partText(most.ms, tookMs)}${isOpen ? ' so far' : ''}.`;
  return [saving ? `${share} ${savingText(saving)}` : share];
}

/** "60 of 69 s", or "40 s of 2 min 05 s" where the units differ. */
function partText(partMs: number, wholeMs: number): string {
  const [part, whole] = [inSeconds(partMs), inSeconds(wholeMs)];
  return /^[\d.]+ s$/.test(part) && /^[\d.]+ s$/.test(whole)
    ? `${part.slice(0, -2)} of ${whole}`
    : `${part} of ${whole}`;
}

function savingText({ change, savesMs }: Saving): string {
  const less = inSeconds(savesMs);
  if (change.what === 'retries') return `Without the attempts that failed it would have been ${less} less.`;
  if (change.what === 'burst') return `The image gate's burst pace would save ${less}.`;
  return `${MORE[change.what](numberWord(change.atOnce))} would save ${less}.`;
}

const MORE = {
  pictures: (count: string) => `${capitalised(count)} at once`,
  voices: (count: string) => `A place for ${count} voices at once`,
  renders: (count: string) => `A place for ${count} clips at once, each as fast,`,
};

function unexplained({ idleMs = 0, unexplainedMs = 0, tookMs, hasMadeInVain }: FilmReport): string[] {
  const least = Math.max(UNEXPLAINED_MS, UNEXPLAINED_PART * tookMs);
  const idle = 'nothing of it was under way: it waited for a person, or was paused, or no worker went on with it.';
  const other = `went into ${hasMadeInVain ? 'what failed, was lost or replaced, or into ' : ''}waiting for the server or a worker, or for places that other films had.`;
  return [
    ...(idleMs >= least ? [`For ${inSeconds(idleMs)} ${idle}`] : []),
    ...(unexplainedMs >= least ? [`${inSeconds(unexplainedMs)} ${other}`] : []),
  ];
}

function money({ cost }: FilmReport): string[] {
  return cost ? [costSentence(cost)] : [];
}

/** Up to two minutes in seconds only: sentences compare durations. */
function inSeconds(durationMs: number): string {
  return durationMs >= 59_500 && durationMs < 119_500 ? `${Math.round(durationMs / 1000)} s` : durationText(durationMs);
}

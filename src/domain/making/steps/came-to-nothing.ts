import type { Asking } from '../../progress/progress';
import type { Making } from '../making';

/** Askings that follow one another so closely are told as one. */
const CLOSE_MS = 1_000;
/** A film's state is small, however much fails: of more, the shortest are forgotten. */
const MOST_KEPT = 20;

/** The film after a step was under way and nothing of that is in the film: it failed, or what it made was lost. */
export function cameToNothing(making: Making, { askedAtMs, endedAtMs }: Asking): Making {
  const kept: Asking[] = [];
  for (const each of [...(making.cameToNothing ?? []), { askedAtMs, endedAtMs }].toSorted(byStart)) {
    const last = kept.at(-1);
    const isClose = last !== undefined && each.askedAtMs <= last.endedAtMs + CLOSE_MS;
    if (isClose) kept[kept.length - 1] = { ...last, endedAtMs: Math.max(last.endedAtMs, each.endedAtMs) };
    else kept.push(each);
  }
  const longest = kept.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, MOST_KEPT);
  return { ...making, cameToNothing: longest.toSorted(byStart) };
}

function byStart(one: Asking, other: Asking): number {
  return one.askedAtMs - other.askedAtMs;
}

function lengthOf({ askedAtMs, endedAtMs }: Asking): number {
  return endedAtMs - askedAtMs;
}

import { CANCELLED, type FilmProgress } from '../../../domain/progress/progress';
import { namedSteps } from '../../../domain/progress/step-name';
import { durationText } from '../../../domain/duration-text';

/** A step that has waited this long for a worker is told of: usually one is free at once. */
const LONG_WAIT_MS = 10_000;

const WHY = {
  pace: '',
  cold: ' (the gate has just begun, or was restored, and does not know what was sent before)',
  blocked: ' (the vendor has blocked the account)',
  rest: ' (the vendor asks for a pause)',
  held: ' (a person holds the gate; "storyreel gate resume" ends that)',
  late: ' (the last requests of its worker could not leave, or not in time; see its log)',
} as const;

/**
 * What a person should know besides the steps: what is tried again and why, what failed, what waits long and for what, and
 * the warnings.
 */
export function notesOn(progress: FilmProgress, nowMs: number): string[] {
  const steps = namedSteps(progress);
  const notes = steps.flatMap(({ name, step }) => {
    if (step.failure === CANCELLED) return [];
    if (step.state === 'failed') return [`${name.title} failed: ${step.failure ?? 'no reason was given'}`];
    const { work } = step;
    if (work?.turn) {
      const inTime = durationText(work.turn.dueAtMs - nowMs);
      return [`${name.title} waits for its turn at the image vendor, about ${inTime}${WHY[work.turn.reason]}`];
    }
    if (work?.state === 'again') {
      const inTime = durationText((work.nextAttemptAtMs ?? nowMs) - nowMs);
      return [`${name.title} is tried again in ${inTime} (attempt ${work.attempt}): ${work.failure ?? ''}`];
    }
    return [];
  });
  return [...notes, ...waitOf(steps, nowMs), ...(progress.warnings ?? [])];
}

/** In one sentence: in a long film a hundred steps may wait for the same workers. */
function waitOf(steps: ReturnType<typeof namedSteps>, nowMs: number): string[] {
  const waiting = steps.flatMap(({ name, step: { work } }) => {
    const waits = work?.state === 'waiting' && !work.turn && nowMs - work.sinceMs > LONG_WAIT_MS;
    return waits ? [{ title: name.title, waitedMs: nowMs - work.sinceMs }] : [];
  });
  const [first] = waiting.toSorted((one, other) => other.waitedMs - one.waitedMs);
  if (!first) return [];
  const others = waiting.length - 1;
  const who = others === 0 ? 'waits' : others === 1 ? 'and one more wait' : `and ${others} more wait`;
  return [`${first.title} ${who} for a free worker since ${durationText(first.waitedMs)}`];
}

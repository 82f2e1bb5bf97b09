import { CANCELLED, type FilmProgress } from '../../../domain/progress/progress';
import { stepRemark } from '../../../domain/progress/progress-text';
import { namedSteps } from '../../../domain/progress/step-name';
import { durationText } from '../../../domain/duration-text';
import type { Onlooker } from '../../../app/film/following/onlooker';

/** A display for a log: one plain line when a step has ended, or is tried again; `prefix` tells several films apart. */
export function plainDisplay(say: (line: string) => void, prefix = ''): Onlooker {
  const told = new Set<string>();
  // By a clock that nobody sets: the time of day may jump while a film is made.
  const startedAtMs = performance.now();
  const sayNow = (sentence: string) =>
    say(`${prefix}${durationText(performance.now() - startedAtMs).padStart(8)}  ${sentence}`);
  const tell = (event: string, sentence: string) => {
    if (told.has(event)) return;
    told.add(event);
    sayNow(sentence);
  };
  return {
    see(progress: FilmProgress) {
      for (const { name, step } of namedSteps(progress)) {
        const { state, times, work } = step;
        const remark = stepRemark(step);
        if (state === 'done' || state === 'failed') {
          // A step may end more than once: one that failed under load, or whose artifact was lost, is asked for again.
          const ended = step.failure === CANCELLED ? CANCELLED : `${state}${remark && ` (${remark})`}`;
          tell(`${name.id} ${state} ${times?.endedAtMs}`, `${name.title} ${ended}`);
        }
        if (work?.state === 'again') {
          tell(
            `${name.id} ${work.attempt}`,
            `${name.title} is tried again (attempt ${work.attempt}): ${work.failure ?? ''}`,
          );
        }
      }
    },
    unanswered: sayNow,
    waits: (waiting) => sayNow(waiting ? 'it waits for you' : 'it waits for nobody any more'),
    hear: sayNow,
    end: () => undefined,
  };
}

import { elapsedMs, type FilmWork, type Slots } from '../schedule/elapsed-time';

/** One thing that could have been different: more worker slots of a kind, the gate's burst pace, or no failed attempts. */
export type Change =
  | { what: 'voices' | 'pictures' | 'renders'; atOnce: number }
  | { what: 'burst' }
  | { what: 'retries' };

/** By how much one change would have shortened a film. */
export interface Saving {
  change: Change;
  savesMs: number;
}

/** A change that saves less than this part of the film's time is not mentioned. */
const WORTH_A_WORD = 0.05;

/** Of more slots, no more are proposed than needed for this part of the most they could save. */
const MOST_OF_IT = 0.9;

/** The single change that would have saved the most time; undefined when none saves more than 5 %. */
export function bestSaving(work: FilmWork, smoothWork: FilmWork, slots: Slots): Saving | undefined {
  const asItWasMs = elapsedMs(work, slots);
  const saved = (changed: Partial<Slots>, changedWork = work) =>
    asItWasMs - elapsedMs(changedWork, { ...slots, ...changed });

  const moreSlots = (['voices', 'pictures', 'renders'] as const).map((what): Saving => {
    const atOnce = fewest(work.scenes.length, slots[what], (count) => saved({ [what]: count }));
    return { change: { what, atOnce }, savesMs: saved({ [what]: atOnce }) };
  });
  const { gate } = slots;
  const savings: Saving[] = [
    ...moreSlots,
    { change: { what: 'retries' }, savesMs: saved({}, smoothWork) },
    ...(gate?.pace === 'even'
      ? [{ change: { what: 'burst' } as const, savesMs: saved({ gate: { ...gate, pace: 'burst' } }) }]
      : []),
  ];
  const best = savings.reduce((most, saving) => (saving.savesMs > most.savesMs ? saving : most));
  return best.savesMs > WORTH_A_WORD * asItWasMs ? best : undefined;
}

/** The smallest number of slots that saves about as much as `most` slots would. */
function fewest(most: number, least: number, saved: (count: number) => number): number {
  const enoughMs = MOST_OF_IT * saved(Math.max(most, least));
  let [low, high] = [least, Math.max(most, least)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (saved(middle) >= enoughMs) high = middle;
    else low = middle + 1;
  }
  return high;
}

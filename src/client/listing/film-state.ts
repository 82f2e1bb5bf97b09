/** How a film stands. */
export type FilmState = 'being made' | 'made' | 'failed' | 'cancelled' | 'terminated' | 'timed out';

/** By what Temporal knows each: the word of its queries, and the numbers of the statuses that are meant. One handed over, or paused in Temporal, goes on. */
const STATUSES: { [state in FilmState]: { word: string; numbers: number[] } } = {
  'being made': { word: 'Running', numbers: [1, 6, 8] },
  made: { word: 'Completed', numbers: [2] },
  failed: { word: 'Failed', numbers: [3] },
  cancelled: { word: 'Canceled', numbers: [4] },
  terminated: { word: 'Terminated', numbers: [5] },
  'timed out': { word: 'TimedOut', numbers: [7] },
};

/** How a film stands, in all the words that there are for it. */
export const FILM_STATES = Object.keys(STATUSES) as FilmState[];

/** How a film stands whose run has this status; anything that Temporal may answer besides is `failed`. */
export function stateOf(status: number | null | undefined): FilmState {
  return FILM_STATES.find((state) => STATUSES[state].numbers.includes(status ?? 0)) ?? 'failed';
}

/** The word for a state in Temporal's queries. */
export function queryWord(state: FilmState): string {
  return STATUSES[state].word;
}

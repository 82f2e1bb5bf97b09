import type { FilmState } from '../../../client/listing/film-state';

/** What to do where no worker answers. */
const START_A_WORKER = 'start one with "storyreel worker"';

/** Instead of a film's progress, by how the film stands: of one that is made the store would tell. */
export function nobodyTells(state: FilmState): string {
  if (state !== 'made') return `No worker is there to tell how far it is: ${START_A_WORKER}.`;
  return (
    'The store that is used here does not have its manifest: set STORYREEL_STORE to that of the workers. ' +
    `No worker is there either, which could tell instead: ${START_A_WORKER}.`
  );
}

/** Below a film that is shown while it is made; short enough for a narrow terminal. */
export const NOBODY_ANSWERS = `No worker answers: ${START_A_WORKER}.`;

/** What to do about a film that no worker can go on with or end. */
export function startOrTerminate(id: string): string {
  return `${START_A_WORKER}, or end the film without one: temporal workflow terminate -w ${id}`;
}

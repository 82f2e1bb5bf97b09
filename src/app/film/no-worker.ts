/** What to do where no worker answers. */
const START_A_WORKER = 'start one with "storyreel worker"';

/** Instead of a film's progress. */
export const NOBODY_TELLS = `No worker is there to tell how far it is: ${START_A_WORKER}.`;

/** Below a film that is shown while it is made; short enough for a narrow terminal. */
export const NOBODY_ANSWERS = `No worker answers: ${START_A_WORKER}.`;

/** What to do about a film that no worker can go on with or end. */
export function startOrTerminate(id: string): string {
  return `${START_A_WORKER}, or end the film without one: temporal workflow terminate -w ${id}`;
}

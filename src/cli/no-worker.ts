/** What to do where no worker answers. */
const START_A_WORKER = 'start one with "storyreel worker"';

/** What to do about a film that no worker can go on with or end. */
export function startOrTerminate(id: string): string {
  return `${START_A_WORKER}, or end the film without one: temporal workflow terminate -w ${id}`;
}

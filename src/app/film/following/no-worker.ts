import type { FilmSummary } from '../../../client/listing/film-summary';

/** What to do where no worker answers. */
const START_A_WORKER = 'start one with "storyreel worker"';

/** What of a film decides who could answer for it: how it stands, and the build of workers that it belongs to, if it does to one. */
type Answering = Pick<FilmSummary, 'state' | 'build'>;

/** Instead of a film's progress, by how the film stands: of one that is made the store would tell. */
export function nobodyTells({ state, build }: Answering): string {
  if (state !== 'made') return `${noWorker(build)} is there to tell how far it is: ${todoOf(build)}.`;
  return (
    'The store that is used here does not have its manifest: set STORYREEL_STORE to that of the workers. ' +
    `${noWorker(build)} is there either, which could tell instead: ${todoOf(build)}.`
  );
}

/** Below a film that is shown while it is made; short enough for a narrow terminal where any worker would do. */
export function nobodyAnswers({ build }: Pick<FilmSummary, 'build'>): string {
  return `${noWorker(build)} answers: ${todoOf(build)}.`;
}

/** What to do about a film that no worker can go on with or end. */
export function startOrTerminate(id: string): string {
  return `${START_A_WORKER}, or end the film without one: temporal workflow terminate -w ${id}`;
}

/** Workers of other builds may well be there: they get nothing of it. */
function noWorker(build: string | undefined): string {
  return build === undefined ? 'No worker' : `No worker of its build ${build}`;
}

function todoOf(build: string | undefined): string {
  if (build === undefined) return START_A_WORKER;
  return 'start one of that build, or send it on to the current one (docs/versions.md, "Films that wait for a person")';
}

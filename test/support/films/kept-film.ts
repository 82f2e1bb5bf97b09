import { createKeepManifest } from '../../../src/activities/keep-manifest';
import type { Order } from '../../../src/domain/film/order/order';
import { FILM } from '../../../src/domain/progress/step-name';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import { mergedFilm } from '../../domain/making/played-film';
import { activityEnvironment } from '../temporal/activity-environment';

/** Puts a film into a store, with its manifest, as one of which no server knows has it; answers what its manifest tells of its files. */
export async function keptFilm(store: ArtifactStore, id: string, choices: Partial<Order> = {}) {
  const text = (what: string) => store.putBytes(what, 'x/test', Buffer.from(what));
  const film = { video: await text('video'), subtitles: await text('subtitles'), frames: 1, durationMs: 1 };
  const making = mergedFilm();
  making.steps[FILM.id]!.made = film;
  const environment = activityEnvironment({ workflowExecution: { workflowId: id, runId: 'run-1' } });
  await environment.run(createKeepManifest(store), { ...making, order: { ...making.order, ...choices } });
  return film;
}

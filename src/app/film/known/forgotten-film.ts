import type { FilmSummary } from '../../../client/listing/film-summary';
import { findManifest } from '../../../client/files/find-manifest';
import type { Settings } from '../../../config/settings';
import type { Manifest } from '../../../domain/film/manifest';
import { namedSteps } from '../../../domain/progress/step-name';
import { openStore } from '../../../store/open-store';

/** A film that the Temporal server has forgotten, as its manifest in the store tells of it. */
export interface ForgottenFilm {
  summary: FilmSummary;
  manifest: Manifest;
}

/** The film with this id that the server has forgotten; undefined when the store does not have its manifest either. */
export async function forgottenFilm(id: string, settings: Settings): Promise<ForgottenFilm | undefined> {
  const manifest = await findManifest(openStore(settings.storeLocation), id);
  if (!manifest) return undefined;
  const times = namedSteps(manifest.steps).flatMap(({ step }) => step.times ?? []);
  const summary: FilmSummary = {
    id,
    title: manifest.order.story.title,
    state: 'made',
    startedAtMs: Math.min(...times.map(({ askedAtMs }) => askedAtMs)),
    endedAtMs: Math.max(...times.map(({ endedAtMs }) => endedAtMs)),
  };
  return { summary, manifest };
}

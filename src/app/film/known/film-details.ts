import type { FilmSummary } from '../../../client/listing/film-summary';
import type { Settings } from '../../../config/settings';
import { EndedUnbegun } from '../../../client/ended-unbegun';
import type { FilmProgress } from '../../../domain/progress/progress';
import type { Connected } from '../../connection/connected';
import { whyNotMade } from '../why-not-made';
import { knownOrForgotten } from './known-film';
import { knownProgress } from '../following/known-progress';
import { nobodyTells } from '../following/no-worker';

const ENCODED =
  'What it tells of itself cannot be decoded here: set STORYREEL_ENCRYPTION_KEYS and STORYREEL_DATA_CONVERTER as they were when it was ordered.';

/** How a film stands. */
export interface FilmDetails {
  summary: FilmSummary;
  /** Only of a draft. */
  draft?: true | undefined;
  /** Step by step; missing when no worker is there to tell, or none began it. */
  progress?: FilmProgress | undefined;
  /** Why nobody tells its steps, in a sentence, where somebody could. */
  untold?: string | undefined;
  /** Why it could not be made, if it could not. */
  failure?: string | undefined;
  /** The address of its page in the Temporal UI, where that is known and the server has not forgotten the film. */
  page?: string | undefined;
}

/** How the film with this id stands, and why it failed if it did; of one that the server has forgotten the store may tell. */
export async function filmDetails({ films, pageOf }: Connected, id: string, settings: Settings): Promise<FilmDetails> {
  const film = await knownOrForgotten(films, id, settings);
  const { summary, manifest } = film;
  if (summary.encoded) return { summary, page: pageOf(id), untold: ENCODED };
  const known = await knownProgress(films, film, settings).catch((error: unknown) => {
    if (error instanceof EndedUnbegun) return error;
    throw error;
  });
  const told = known && 'order' in known ? known.order : undefined;
  // The server may be about to forget it, and anybody may have begun a film with whatever it was.
  const order = told ?? (await films.order(id).catch(() => undefined));
  const shown = { summary, draft: order?.draft, page: manifest ? undefined : pageOf(id) };
  if (known instanceof EndedUnbegun) return { ...shown, failure: known.message };
  const isWell = summary.state === 'being made' || summary.state === 'made';
  const failure = isWell ? undefined : await films.result(id).then(() => undefined, whyNotMade);
  return { ...shown, progress: known?.progress, failure, ...(!known && { untold: nobodyTells(summary) }) };
}

import type { FilmEvent } from '../../../client/history/film-event';
import type { Settings } from '../../../config/settings';
import type { Connected } from '../../connection/connected';
import { knownOrForgotten } from '../known/known-film';
import { eventSentence } from './event-sentence';
import { manifestEvents } from './manifest-events';
import { endCardIn } from './step-phrase';

/** The story of a film: what happened to it, each in a sentence, and when, in milliseconds since 1970. */
export interface FilmHistory {
  title: string;
  entries: { atMs: number; is: FilmEvent['is']; sentence: string }[];
}

/** The story of a film, as its history in Temporal tells it; of one that the server has forgotten, as far as its manifest does. */
export async function filmHistory({ films }: Connected, id: string, settings: Settings): Promise<FilmHistory> {
  const { summary, manifest } = await knownOrForgotten(films, id, settings);
  const events = manifest ? manifestEvents(manifest) : await films.history(id);
  const endCard = endCardIn(events.flatMap((event) => ('step' in event ? [event.step] : [])));
  const entries = events.map((event) => ({ atMs: event.atMs, is: event.is, sentence: eventSentence(event, endCard) }));
  return { title: summary.title, entries };
}

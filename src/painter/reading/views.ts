import type { Features } from '../features';
import type { Place } from '../place';
import { lookUp } from '../vocabulary/known-word';
import { readPrompt } from './read-prompt';
import { ROOMS_APART } from '../places/rooms';

/** More views than this would each be too small. */
const MOST = 3;
const INDOORS: ReadonlySet<Place> = new Set<Place>([...ROOMS_APART, 'stage']);

/** Worlds that lie far from all others: a sentence about one of them and a sentence about another are two views. */
export const APART: ReadonlySet<Place> = new Set<Place>([
  ...INDOORS,
  ...(['stadium', 'old town', 'ice', 'underwater', 'space', 'desert', 'city'] as const),
]);

interface View {
  text: string;
  place: Place | undefined;
}

/**
 * What a picture shows, view by view: one, unless the sentences of the prompt name worlds that lie far apart, as a list of
 * facts does. Then each has a view of its own, at most three.
 */
export function readViews(prompt: string): Features[] {
  const whole = readPrompt(prompt);
  const list = prompt.slice(0, Math.max(0, prompt.indexOf(';')));
  const told = prompt.slice(list.length).replace(/^;\s*/, '');
  const shared = sharedIn(list);
  const read = (text: string) => readPrompt(shared === '' ? text : `${shared}; ${text}`);
  const views = viewsOf(told, read);
  // What stands in front of everything stands before one view, and nothing of the others is there.
  if (whole.foreground) {
    const seen = views.length > 1 ? views.find(({ place }) => place === whole.place) : undefined;
    return [seen ? read(seen.text) : whole];
  }
  const shown = views.map(({ text }) => read(text)).filter(showsSomething);
  return shown.length > 1 ? shown.slice(0, MOST) : [whole];
}

/** What is told, divided where its sentences name worlds that lie far apart. */
function viewsOf(told: string, read: (text: string) => Features): View[] {
  const views: View[] = [];
  for (const sentence of told.split(/(?<=[.!?])\s+/)) {
    const { place, placeIsNamed } = read(sentence);
    const named = placeIsNamed ? place : undefined;
    const current = views.at(-1);
    if (!current || (named && current.place && farApart(named, current.place)))
      views.push({ text: sentence, place: named });
    else {
      current.text += ` ${sentence}`;
      current.place ??= named;
    }
  }
  return views;
}

/** What a list says of every sentence: what is in front of it, the year, the hour, the weather and the season. */
function sharedIn(list: string): string {
  const light = list.split(', ').filter((item) => {
    const meanings = lookUp(item)?.meanings ?? [];
    return (
      item === 'flood' ||
      item.endsWith(' in the foreground') ||
      (meanings.length > 0 && meanings.every(({ place, thing, feeling }) => !place && !thing && !feeling))
    );
  });
  return [/\b1\d\d\d\b/.exec(list)?.[0] ?? [], ...light].flat().join(', ');
}

/** Whether anything can be seen of what is told, be it only a figure. */
export function showsSomething({ place, things, said, foreground }: Features): boolean {
  return foreground !== undefined || place !== 'abstract' || things.length > 0 || said.length > 0;
}

function farApart(one: Place, other: Place): boolean {
  // A shelf or a table names a room, and may stand in any.
  if ([one, other].includes('room') && [one, other].some((place) => INDOORS.has(place))) return false;
  return one !== other && (APART.has(one) || APART.has(other));
}

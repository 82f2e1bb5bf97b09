import { pronunciationsFor } from '../../text/spoken/pronunciations';
import { longestFirst } from '../parts/longest-first';
import type { Making, DoneBy } from '../making';
import { partName, whoDoes, type SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/**
 * All voices at once. Those that failed under overload are asked for again one after another, once nobody else's is under way:
 * a narrator that could not bear them together may bear them so.
 */
export function voices(making: Making, shown: SceneParts[]) {
  const heard = shown.filter(({ card }) => !card || card.isSpoken);
  const scenes = heard.filter(({ spoken }) => !spoken.own);
  const { order } = making;
  const { language, narrator, voice, fallbacks, speed } = order;
  const first = scenes.filter((parts) => isWanted(parts.voice));
  const asked = longestFirst([...first, ...inTurn(scenes, 'chosen'), ...inTurn(scenes, 'fallback')]).map((parts) => {
    const fallback = whoDoes(parts.voice) === 'fallback' ? fallbacks?.narrator : undefined;
    // Who takes over tells it all: the voices of the cast may be what has failed.
    const cast = fallback ? undefined : order.cast;
    const { parts: told, timbre, take } = parts.spoken;
    return {
      activity: 'narrateScene' as const,
      name: partName('voice', parts, making.scenes.length),
      input: {
        text: parts.words.text,
        language,
        ...(fallback ?? timbre ?? { narrator, voice }),
        ...pronunciationsFor(parts.words.text, order),
        ...(speed !== undefined && { speed }),
        ...(cast && { cast, ...(told && { parts: told }) }),
        ...(take !== undefined && { take }),
      },
    };
  });
  return [...asked, ...brought(making, heard)];
}

/** The voices that a person has brought. */
function brought({ order, scenes }: Making, heard: SceneParts[]) {
  return heard.flatMap((parts) => {
    const { own: file, text } = parts.spoken;
    if (!file || !isWanted(parts.voice)) return [];
    const name = partName('voice', parts, scenes.length);
    const spoken = { text, language: order.language, ...pronunciationsFor(text, order) };
    return [{ activity: 'importMedia' as const, name, input: { file, use: 'voice' as const, spoken } }];
  });
}

/** The one voice of a narrator that is to be asked for again now, if it is time for one. */
function inTurn(scenes: SceneParts[], who: DoneBy): SceneParts[] {
  const theirs = scenes.filter((parts) => whoDoes(parts.voice) === who);
  if (theirs.some(({ voice }) => isWanted(voice) || voice?.is === 'asked')) return [];
  return longestFirst(theirs.filter(({ voice }) => voice?.is === 'in turn')).slice(0, 1);
}

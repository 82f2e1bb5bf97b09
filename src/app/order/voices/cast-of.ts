import type { Settings } from '../../../config/settings';
import type { Cast } from '../../../domain/film/order/order';
import { namesIn } from '../../../domain/text/dialogue/speech-tag';
import { wordsOf } from '../../../domain/text/words';
import { InputError } from '../../input-error';
import type { StoryInput } from '../reading/read-story';
import { voicedBy } from './voiced-by';

/**
 * The voices by name, where one may be written with its provider before it ("chatterbox/Emily"), each with the narrator
 * whose it is. Refuses a name that a story, or its script, does not have.
 */
export function castOf(
  voices: ReadonlyMap<string, string>,
  { story, script }: Pick<StoryInput, 'story' | 'script'>,
  { offers, roles }: Settings,
): Cast {
  const words = wordsOf(story.text);
  const speakers = script?.scenes.flatMap(({ parts = [] }) => parts.flatMap(({ speaker }) => speaker ?? [])) ?? [];
  for (const name of voices.keys()) {
    if (speakers.includes(name) || namesIn(words, [name]).length > 0) continue;
    throw new InputError(
      `"${story.title}" has nobody called "${name}" to give a voice to: --cast takes the names as the story has them.`,
    );
  }
  return Object.fromEntries([...voices].map(([name, voice]) => [name, voicedBy(voice, roles.narrator, offers)]));
}

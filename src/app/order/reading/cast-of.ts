import type { Settings } from '../../../config/settings';
import type { Cast, ProviderChoice } from '../../../domain/film/order/order';
import { namesIn } from '../../../domain/text/dialogue/speech-tag';
import { wordsOf } from '../../../domain/text/words';
import { narratorWith } from '../../../providers/offers';
import { InputError } from '../../input-error';
import type { StoryInput } from './read-story';

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

function voicedBy(said: string, usual: ProviderChoice, offers: Settings['offers']): Cast[string] {
  const [, named, rest = ''] = /^([^/]+)\/(.+)$/u.exec(said) ?? [];
  const provider = offers.find((offer) => offer.provider === named && offer.narrator);
  if (!provider?.narrator) return { narrator: narratorWith(offers, usual, said), voice: said };
  const first = { provider: provider.provider, model: provider.narrator.model };
  return { narrator: narratorWith(offers, first, rest), voice: rest };
}

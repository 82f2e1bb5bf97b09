import type { Settings } from '../../../config/settings';
import { narratorsOf, narratorWith } from '../../../providers/offers';

type Offers = Settings['offers'];

/**
 * Who else speaks, or may speak, a language that a provider has no voice for, and how each is chosen, in sentences; none where the
 * provider has one. With `mustBeOffline` only who needs no server.
 */
export function otherNarrators(
  provider: string,
  language: string,
  { offers, roles }: Pick<Settings, 'offers' | 'roles'>,
  mustBeOffline = false,
): string[] {
  const own = narratorsOf(offers.find((offer) => offer.provider === provider));
  if (own.some(({ usualTimbre, problemWith }) => problemWith?.(usualTimbre, language) === undefined)) return [];
  // A narrator who does not know its own voices takes every name for one of them.
  const choiceOf = (voice: string, other: string) =>
    narratorWith(offers, roles.narrator, voice).provider === other ? `--voice ${voice}` : `STORYREEL_NARRATOR=${other}`;
  const others = offers.filter((offer) => offer.provider !== provider);
  return [...programsFor(language, others, choiceOf), ...(mustBeOffline ? [] : serversFor(others))];
}

function programsFor(
  language: string,
  offers: Offers,
  choiceOf: (voice: string, provider: string) => string,
): string[] {
  return offers.flatMap(({ provider, program, missing, narrator }) => {
    if (program === undefined || !narrator) return [];
    if (narrator.problemWith?.(narrator.usualTimbre, language) !== undefined) return [];
    const choice = choiceOf(narrator.usualTimbre, provider);
    return [
      missing === undefined
        ? `${program} speaks it: ${choice} (${narrator.timbres?.[0]?.description}).`
        : `${missing} Then: ${choice}.`,
    ];
  });
}

/** Of whose voices, and so of whose languages, only their servers know. */
function serversFor(offers: Offers): string[] {
  const names = offers.flatMap(({ provider, narrator }) => (narrator && !narrator.timbres ? [provider] : []));
  if (names.length === 0) return [];
  return [
    `STORYREEL_NARRATOR chooses a narrator: ${names.join(' or ')}, if the model of your server speaks it (docs/providers.md).`,
  ];
}

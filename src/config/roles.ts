import { LOCAL_COMPOSER, newOrder, type Fallbacks, type Order } from '../domain/film/order/order';
import type { ProviderChoice } from '../domain/film/order/provider-choice';
import { narratorWith, offerFor, type NamedOffer } from '../providers/offers';
import type { RoleOffers } from '../providers/vendor';
import type { EnvironmentReader } from './environment-reader';

/** The roles that a provider can play in the making of a film. */
export type RoleName = keyof RoleOffers;

/** What the environment says of who plays the roles in the films that are ordered here. */
export interface Roles extends Pick<Order, 'scriptwriter' | 'narrator' | 'illustrator' | 'voice'> {
  fallbacks?: Fallbacks;
}

/** Who plays when nobody is chosen: it needs nothing. */
const USUAL = { ...newOrder({ title: '', text: '' }), composer: LOCAL_COMPOSER };

/**
 * Reads who plays each role (`STORYREEL_SCRIPTWRITER` and so on), who takes over when that one fails
 * (`STORYREEL_SCRIPTWRITER_FALLBACK` and so on), and with which voice (`STORYREEL_VOICE`). A vendor that is chosen must
 * have all that it needs where the role `needsKeys`.
 */
export function readRoles(
  from: EnvironmentReader,
  offers: readonly NamedOffer[],
  needsKeys: (role: RoleName) => boolean,
): Roles {
  const scriptwriter = readRole(from, 'scriptwriter', offers, needsKeys('scriptwriter'));
  const narrator = readRole(from, 'narrator', offers, needsKeys('narrator'));
  const illustrator = readRole(from, 'illustrator', offers, needsKeys('illustrator'));
  const spokenBy = (choice: ProviderChoice, variable: string): Pick<Order, 'narrator' | 'voice'> => {
    const voice = from.text(variable);
    if (voice !== undefined) return { narrator: narratorWith(offers, choice, voice), voice };
    return { narrator: choice, voice: offerFor(offers, 'narrator', choice)?.usualTimbre ?? USUAL.voice };
  };
  const fallbacks: Fallbacks = {
    ...(scriptwriter.fallback && { scriptwriter: scriptwriter.fallback }),
    ...(narrator.fallback && { narrator: spokenBy(narrator.fallback, 'STORYREEL_NARRATOR_FALLBACK_VOICE') }),
    ...(illustrator.fallback && { illustrator: illustrator.fallback }),
  };
  return {
    scriptwriter: scriptwriter.chosen,
    ...spokenBy(narrator.chosen, 'STORYREEL_VOICE'),
    illustrator: illustrator.chosen,
    ...(Object.keys(fallbacks).length > 0 && { fallbacks }),
  };
}

/** Reads who composes for films that are to have music (`STORYREEL_COMPOSER`); nobody takes over. */
export function readComposer(
  from: EnvironmentReader,
  offers: readonly NamedOffer[],
  needsKeys: (role: RoleName) => boolean,
): ProviderChoice {
  return readRole(from, 'composer', offers, needsKeys('composer')).chosen;
}

function readRole(
  from: EnvironmentReader,
  role: RoleName,
  offers: readonly NamedOffer[],
  needsKeys: boolean,
): { chosen: ProviderChoice; fallback?: ProviderChoice } {
  const players = offers.flatMap(({ provider, missing, [role]: offer }) =>
    offer ? [{ provider, model: offer.model, missing }] : [],
  );
  const choiceOf = (variable: string): ProviderChoice | undefined => {
    const name = from.oneOf(
      variable,
      players.map(({ provider }) => provider),
    );
    const player = players.find(({ provider }) => provider === name);
    if (!player) return undefined;
    const { provider, model, missing } = player;
    if (missing && needsKeys) from.problem(`${missing} ${variable}=${USUAL[role].provider} needs none.`);
    return { provider, model };
  };
  const variable = `STORYREEL_${role.toUpperCase()}`;
  const chosen = choiceOf(variable) ?? USUAL[role];
  const fallback = choiceOf(`${variable}_FALLBACK`);
  if (fallback?.provider === chosen.provider) {
    from.problem(`${variable}_FALLBACK must be another provider than ${variable}, but both are "${chosen.provider}".`);
  }
  return { chosen, ...(fallback && { fallback }) };
}

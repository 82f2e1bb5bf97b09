import type { Fallbacks, Order, ProviderChoice } from '../domain/film/order';
import type { EnvironmentReader } from './environment-reader';

/** What the environment says of who plays the roles in the films that are ordered here. */
export interface Roles extends Pick<Order, 'scriptwriter' | 'narrator' | 'illustrator' | 'voice'> {
  fallbacks?: Fallbacks;
}

/** What a vendor's variables say that decides about a role: its model, and what is missing for it to be asked. */
export interface Candidate {
  model: string;
  /** The sentence on what is not set, if something is missing. */
  missing?: string | undefined;
}

/** The voices that are taken when nobody has named one. */
const USUAL_VOICES: { [provider: string]: string } = { local: 'slt', chatterbox: 'Emily' };

/**
 * Reads who plays each role (`STORYREEL_SCRIPTWRITER` and so on), who takes over when that one fails
 * (`STORYREEL_SCRIPTWRITER_FALLBACK` and so on), and with which voice (`STORYREEL_VOICE`).
 */
export function readRoles(
  from: EnvironmentReader,
  candidates: { gemini: Candidate; chatterbox: Candidate; together: Candidate },
): Roles {
  const { gemini, chatterbox, together } = candidates;
  const scriptwriter = readRole(from, 'SCRIPTWRITER', 'sentences', { gemini });
  const narrator = readRole(from, 'NARRATOR', 'flite', { chatterbox });
  const illustrator = readRole(from, 'ILLUSTRATOR', 'painter', { together });
  const voiceOf = (choice: ProviderChoice, variable: string) =>
    from.text(variable) ?? USUAL_VOICES[choice.provider] ?? '';
  const fallbacks: Fallbacks = {
    ...(scriptwriter.fallback && { scriptwriter: scriptwriter.fallback }),
    ...(narrator.fallback && {
      narrator: { narrator: narrator.fallback, voice: voiceOf(narrator.fallback, 'STORYREEL_NARRATOR_FALLBACK_VOICE') },
    }),
    ...(illustrator.fallback && { illustrator: illustrator.fallback }),
  };
  return {
    scriptwriter: scriptwriter.chosen,
    narrator: narrator.chosen,
    illustrator: illustrator.chosen,
    voice: voiceOf(narrator.chosen, 'STORYREEL_VOICE'),
    ...(Object.keys(fallbacks).length > 0 && { fallbacks }),
  };
}

function readRole(
  from: EnvironmentReader,
  role: string,
  localModel: string,
  vendors: { [provider: string]: Candidate },
): { chosen: ProviderChoice; fallback?: ProviderChoice } {
  const names = ['local', ...Object.keys(vendors)];
  const choiceOf = (variable: string): ProviderChoice | undefined => {
    const provider = from.oneOf(variable, names);
    if (provider === undefined) return undefined;
    const vendor = vendors[provider];
    if (vendor?.missing) from.problem(`${vendor.missing} ${variable}=local needs none.`);
    return { provider, model: vendor?.model ?? localModel };
  };
  const variable = `STORYREEL_${role}`;
  const chosen = choiceOf(variable) ?? { provider: 'local', model: localModel };
  const fallback = choiceOf(`${variable}_FALLBACK`);
  if (fallback?.provider === chosen.provider) {
    from.problem(`${variable}_FALLBACK must be another provider than ${variable}, but both are "${chosen.provider}".`);
  }
  return { chosen, ...(fallback && { fallback }) };
}

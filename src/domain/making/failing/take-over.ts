import { readStepId } from '../../progress/step-id';
import { lifeOf, withLife, type Making } from '../making';

/**
 * The film after the provider that was asked for a step has failed it for good, as the step's life says why: the fallback is
 * asked next, if there is one. When both have failed, both say why.
 */
export function failedOfProvider(making: Making, id: string): Making {
  const { tries: _tries, ...life } = lifeOf(making, id) ?? { is: 'failed' as const };
  const { failure = '', chosenFailed } = life;
  if (chosenFailed !== undefined) {
    const both = `${chosenFailed} The fallback failed too: ${failure}`;
    return withLife(making, id, { ...life, is: 'failed', failure: both });
  }
  return withLife(
    making,
    id,
    hasFallback(making, id) ? { ...life, is: 'wanted', chosenFailed: failure } : { ...life, is: 'failed' },
  );
}

function hasFallback({ order: { fallbacks = {} } }: Making, id: string): boolean {
  const { scriptwriter: script, narrator: voice, illustrator: picture } = fallbacks;
  const makes = readStepId(id)?.step ?? id;
  return Object.entries({ script, voice, picture }).some(([what, fallback]) => what === makes && fallback);
}

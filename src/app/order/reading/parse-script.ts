import { ifThere } from '../../../domain/film/order/order-problems/check';
import { problemsText } from '../../../domain/film/order/order-problems/order-problem';
import { pronunciationProblems } from '../../../domain/film/order/order-problems/pronunciation-problems';
import { scriptProblems } from '../../../domain/film/order/order-problems/script-problems';
import type { Script } from '../../../domain/film/script/script';
import type { Pronunciations } from '../../../domain/text/spoken/pronunciations';
import { sentenceOf } from '../../../domain/text/sentence-of';
import { jsonWithoutControls } from '../../../domain/text/without-controls';
import { InputError } from '../../input-error';

/** A script that a person brings, and how they want words to be said. */
export interface OwnScript {
  script: Script;
  pronunciations?: Pronunciations;
}

/** The script in a JSON text; refuses what does not fit, and says of each field what was expected and what came. */
export function parseScript(path: string, text: string): OwnScript {
  const value = parseJson(path, text);
  const { pronunciations, ...told } = isRecord(value) ? value : { pronunciations: undefined };
  const script = withTexts(told);
  const problems = [
    ...scriptProblems(isRecord(value) ? script : value, ''),
    ...ifThere(pronunciationProblems)(pronunciations, 'pronunciations'),
  ];
  if (problems.length === 0) {
    return {
      script: script as unknown as Script,
      ...(pronunciations !== undefined && { pronunciations: pronunciations as Pronunciations }),
    };
  }
  throw new InputError(
    `${path} is not a script: ${problemsText(problems)}. ` +
      `Expected { "title": "…", "scenes": [{ "text": "…", "imagePrompt": "…" }] }.`,
  );
}

/** The text of a scene of which only parts are told is theirs. */
function withTexts(script: { [field: string]: unknown }): { [field: string]: unknown } {
  if (!Array.isArray(script['scenes'])) return script;
  const scenes = script['scenes'].map((scene: unknown) => {
    if (!isRecord(scene) || scene['text'] !== undefined || !Array.isArray(scene['parts'])) return scene;
    const texts = scene['parts'].map((part: unknown) => (isRecord(part) ? part['text'] : undefined));
    return texts.every((text) => typeof text === 'string') ? { ...scene, text: texts.join(' ') } : scene;
  });
  return { ...script, scenes };
}

function isRecord(value: unknown): value is { [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(path: string, text: string): unknown {
  try {
    return jsonWithoutControls(text);
  } catch (error) {
    throw new InputError(`${path} is not JSON: ${sentenceOf(error)}.`);
  }
}

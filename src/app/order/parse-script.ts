import { problemsText } from '../../domain/film/order-problems/order-problem';
import { scriptProblems } from '../../domain/film/order-problems/script-problems';
import type { Script } from '../../domain/film/script';
import { sentenceOf } from '../../domain/text/sentence-of';
import { InputError } from '../input-error';

/** The script in a JSON text; refuses what does not fit, and says of each field what was expected and what came. */
export function parseScript(path: string, text: string): Script {
  const value = parseJson(path, text);
  const problems = scriptProblems(value, '');
  if (problems.length === 0) return value as Script;
  throw new InputError(
    `${path} is not a script: ${problemsText(problems)}. ` +
      `Expected { "title": "…", "scenes": [{ "text": "…", "imagePrompt": "…" }] }.`,
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path} is not JSON: ${sentenceOf(error)}.`);
  }
}

import type { StyleChoices } from '../../../domain/captions/style/caption-style';
import { styleChoiceProblems } from '../../../domain/film/order/order-problems/caption-style-problems';
import { problemsText } from '../../../domain/film/order/order-problems/order-problem';
import { sentenceOf } from '../../../domain/text/sentence-of';
import { InputError } from '../../input-error';
import { readText } from '../reading/read-text';

/** The choices in a caption style file, such as `{ "preset": "karaoke", "spokenColour": "#FF5500" }`; refuses what does not fit. */
export async function readCaptionStyle(path: string): Promise<StyleChoices> {
  const value = parsed(path, await readText(path));
  const problems = styleChoiceProblems(value, '');
  if (problems.length === 0) return value as StyleChoices;
  throw new InputError(`${path} is no caption style: ${problemsText(problems)}.`);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path} is not JSON: ${sentenceOf(error)}.`);
  }
}

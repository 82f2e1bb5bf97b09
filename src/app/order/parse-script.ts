import { z } from 'zod';
import { LONGEST_STYLE, type Script } from '../../domain/film/script';
import { sentenceOf } from '../../domain/text/sentence-of';
import { InputError } from '../input-error';

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => /\S/.test(text), 'expected some text, found none');

/** A script as a person writes it; the bounds are those that a film and its vendors can bear. */
const SCRIPT = z.strictObject({
  title: words(300),
  style: words(LONGEST_STYLE).optional(),
  scenes: z
    .array(z.strictObject({ text: words(4_000), imagePrompt: words(4_000) }))
    .min(1)
    .max(300),
});

/** The script in a JSON text; refuses what does not fit, and says of each field what was expected and what came. */
export function parseScript(path: string, text: string): Script {
  const parsed = SCRIPT.safeParse(parseJson(path, text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 5).map(({ path: field, message }) => {
    return `${field.length > 0 ? fieldName(field) : 'the whole'}: ${message}`;
  });
  const more = parsed.error.issues.length - problems.length;
  throw new InputError(
    `${path} is not a script: ${problems.join('; ')}${more > 0 ? `; and ${more} more` : ''}. ` +
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

/** `scenes[2].text` for the path that the check gives. */
function fieldName(field: PropertyKey[]): string {
  return field
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

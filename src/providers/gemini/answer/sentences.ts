import { mostOutputTokens } from '../answer-bounds';
import type { CheckedRequest } from '../checked-request';
import type { GeminiOptions } from '../options';
import type { Answer } from './read-answer';

/** Why a story is not told, and what to do. */
export function refusal({ reason }: Answer): string {
  if (reason === 'RECITATION') {
    return 'Gemini does not tell this story: its script would repeat a published text (RECITATION). Order it with --verbatim, or set STORYREEL_SCRIPTWRITER=local.';
  }
  return `Gemini does not tell this story: its safety check refused it (${reason}). Change the story, or set STORYREEL_SCRIPTWRITER=local.`;
}

/** A script that was cut off, with the larger budget too. */
export function tooLong({ sceneCount }: CheckedRequest): string {
  const tokens = mostOutputTokens(sceneCount, true);
  return `Gemini did not finish the script within ${tokens} tokens. Ask for fewer scenes, shorten the story, or set STORYREEL_SCRIPT_MODEL to another model.`;
}

/** What was wrong with the last of several answers, and what to do. */
export function unusable({ model }: GeminiOptions, tries: number, issues: readonly string[]): string {
  return (
    `${model} wrote no script that can be used in ${tries} tries; of the last one: ${issues.join('; ')}. ` +
    'Order the film again, set STORYREEL_SCRIPT_MODEL to another model, or change the story where it speaks to its reader.'
  );
}

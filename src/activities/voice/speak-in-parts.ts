import type { VoicedPart } from '../../domain/film/script/cast';
import type { Recipe } from '../../domain/film/recipe';
import { joinedSpeech } from '../../domain/film/sound/joined-speech';
import { endingAs } from '../../domain/text/part';
import type { NarrationRequest, Narrator, Speech } from '../../providers/narrator';
import { allSpoken } from './all-spoken';
import { speechRecipe } from './kept-speech';
import { totalOf } from './total-receipt';

/** How what the parts are is joined to one; what each part is, has a version of its own. */
const VERSION = '1';

/** One part of a scene's text with who says it, and how. */
export interface Line {
  part: VoicedPart;
  narrator: Narrator;
  request: NarrationRequest;
}

/** The lines of a scene in which several speak: each part by its narrator, all equally loud, and otherwise as the whole is asked for. */
export function linesOf(
  parts: readonly VoicedPart[],
  whole: NarrationRequest,
  narratorOf: (part: VoicedPart) => Narrator,
): Line[] {
  return parts.map((part) => ({
    part,
    narrator: narratorOf(part),
    request: { ...whole, text: part.text, voice: part.voice, levelled: true },
  }));
}

/** The recipe of a scene in which several speak: that of each line, and the silence between them. */
export async function linesRecipe(lines: readonly Line[], whole: Recipe, signal: AbortSignal): Promise<Recipe> {
  const parts = await Promise.all(
    lines.map(async ({ part: { pauseMs, end, glued }, narrator, request }) => {
      const { step: _step, take: _take, ...recipe } = await speechRecipe(narrator, request, signal);
      return { ...recipe, pauseMs, ...(end && { end }), ...(glued && { glued }) };
    }),
  );
  return { ...whole, inputs: { ...whole.inputs, parts }, version: `${whole.version}, parts ${VERSION}` };
}

/** Speaks the lines by `speak`, all at once, and joins them; `onAnswered` is called when all have their answers. */
export async function speakInParts(
  lines: readonly Line[],
  speak: (line: Line, onAnswered: () => void) => Promise<Speech>,
  onAnswered: () => void,
): Promise<Speech> {
  const pieces = lines.map((line) => (onLineAnswered: () => void) => speak(line, onLineAnswered));
  const spoken = await allSpoken(pieces, onAnswered);
  const joined = joinedSpeech(
    spoken.map(({ samples, wordTimes }, index) => {
      const { part, request } = lines[index]!;
      return { samples, wordTimes: endingAs(wordTimes, part), pauseMs: part.pauseMs / (request.speed ?? 1) };
    }),
  );
  return { ...joined, ...totalOf(spoken) };
}

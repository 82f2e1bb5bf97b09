import { z } from 'zod';
import type { Scene, Script } from '../../../domain/film/script/script';
import { LONGEST_WORD } from '../../../domain/bounds';
import { longestWord } from '../../../domain/film/order/order-problems/longest-word';
import { joinPieces, type StoryPiece } from '../../../domain/text/story-pieces';
import { canBeSpoken } from '../../../domain/text/signs';
import { LONGEST, MOST_CHARACTERS_IN_CAST } from '../answer-bounds';
import type { CheckedRequest } from '../checked-request';
import { cleanLine, cleanText } from '../clean-text';
import { otherLanguageOf } from '../../../domain/text/plain-language';
import { jsonValuesIn } from './json-values';
import { namesOtherAddress } from './named-addresses';
import { plainWords } from './plain-words';
import { spokenWords } from './spoken-words';

import { picturePrompt, seenIn, type Character } from './picture-prompt';
import { CANARY } from '../request-text';

/** More is told of an answer than a model, or a person, can mend at once. */
const MOST_ISSUES = 5;

/** The script in the model's answer, or what is wrong with it: sentences in our own words, with nothing of the answer in them. */
export type ScriptOrIssues = { script: Script } | { issues: string[] };

/** Reads the model's answer, which is as little to be trusted as the story it was made of. */
export function readScript(text: string, request: CheckedRequest): ScriptOrIssues {
  if (text.toLowerCase().includes(CANARY)) return { issues: ['it repeats its instructions'] };
  const values = jsonValuesIn(text);
  if (values.length !== 1)
    return { issues: [values.length > 1 ? 'it holds more than one JSON object' : 'it is not JSON'] };
  const [value] = values;
  const { pieces } = request;
  return pieces ? verbatimScript(value, request, pieces) : adaptedScript(value, request);
}

function adaptedScript(value: unknown, request: CheckedRequest): ScriptOrIssues {
  const narration = words(LONGEST.narration, request, spokenWords)
    .refine(canBeSpoken, 'has no word that can be spoken')
    .refine(
      (spoken) => longestWord(spoken).length <= LONGEST_WORD,
      `has a word of more than ${LONGEST_WORD} characters`,
    );
  const parsed = scriptSchema({ narration }, request).safeParse(value);
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const { title, style, characters, scenes } = parsed.data;
  if (otherLanguageOf(scenes.map(({ narration }) => narration).join(' '), request.language)) {
    return { issues: [`the narrations are not in the language "${request.language}"`] };
  }
  return {
    script: {
      title,
      style: request.style ?? style,
      scenes: scenes.map(({ narration, imagePrompt, characters: seen }) => ({
        text: narration,
        ...pictureOf(imagePrompt, seenIn(imagePrompt, seen, characters)),
      })),
    },
  };
}

function verbatimScript(value: unknown, request: CheckedRequest, pieces: readonly StoryPiece[]): ScriptOrIssues {
  const lastSentence = z.int('is not a whole number');
  const parsed = scriptSchema({ lastSentence }, request).safeParse(value);
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const { title, style, characters, scenes } = parsed.data;
  // The last scene takes the rest, whatever it says.
  const ends = [...scenes.slice(0, -1).map((scene) => scene.lastSentence), pieces.length];
  if (ends.some((end, s) => end <= (ends[s - 1] ?? 0))) {
    return { issues: [`lastSentence does not rise from scene to scene, from 1 to ${pieces.length}`] };
  }
  const told: Scene[] = scenes.map(({ imagePrompt, characters: seen }, s) => ({
    text: joinPieces(pieces.slice(ends[s - 1] ?? 0, ends[s])),
    ...pictureOf(imagePrompt, seenIn(imagePrompt, seen, characters)),
  }));
  const wordless = told.findIndex(({ text }) => !canBeSpoken(text));
  if (wordless >= 0) return { issues: [`scenes[${wordless}] has no word that can be spoken`] };
  const longest = longestScene(pieces, request.sceneCount);
  const tooLong = told.findIndex(({ text }) => text.length > longest);
  if (tooLong >= 0) return { issues: [`scenes[${tooLong}] has more than ${longest} characters of the story`] };
  return { script: { title: request.title || title, style: request.style ?? style, scenes: told } };
}

function pictureOf(prompt: string, seen: readonly Character[]): Omit<Scene, 'text'> {
  return { imagePrompt: picturePrompt(prompt, seen), characters: seen.map(({ name }) => name) };
}

/** A fair division is never further from the average than by a sentence. */
function longestScene(pieces: readonly StoryPiece[], sceneCount: number): number {
  return 2 * Math.ceil(joinPieces(pieces).length / sceneCount) + Math.max(...pieces.map(({ text }) => text.length));
}

function scriptSchema<Spoken extends z.core.$ZodLooseShape>(spoken: Spoken, request: CheckedRequest) {
  const cast = z
    .array(only({ name: words(LONGEST.name, request), look: words(LONGEST.look, request) }))
    .max(MOST_CHARACTERS_IN_CAST, `has more than ${MOST_CHARACTERS_IN_CAST} entries`)
    .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, 'names somebody twice');
  const names = z.array(words(LONGEST.name, request)).max(2 * MOST_CHARACTERS_IN_CAST, 'has too many entries');
  const scene = only({ ...spoken, imagePrompt: words(LONGEST.imagePrompt, request), characters: names });
  const { least, most } = request.scenesTaken;
  return only({
    title: words(LONGEST.title, request),
    style: words(LONGEST.style, request),
    characters: cast,
    scenes: z.array(scene).refine(({ length }) => length >= least && length <= most, {
      error: ({ input }) =>
        `has ${(input as unknown[]).length} entries instead of ${least === most ? least : `${least} to ${most}`}`,
    }),
  });
}

function only<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? 'has properties that were not asked for' : undefined),
  });
}

function words(most: number, { mark, title, text }: CheckedRequest, plain = plainWords) {
  return (
    z
      .string('is not a text')
      // What is far too long is not read further: signs and cues take less room than the words.
      .max(3 * most, `is longer than ${most} characters`)
      .transform((written) => cleanLine(plain(cleanText(written))))
      .pipe(
        z
          .string()
          .min(1, 'is empty')
          .max(most, { error: `is longer than ${most} characters`, abort: true })
          .refine(
            (words) => !namesOtherAddress(words, `${title}\n${text}`),
            'holds a web address that the story does not name',
          )
          .refine((words) => !words.includes(mark), 'repeats the mark around the story'),
      )
  );
}

function issuesOf({ issues }: z.ZodError): string[] {
  return issues.slice(0, MOST_ISSUES).map(({ path, message }) => `${fieldName(path)} ${message}`);
}

/** `scenes[2].narration` for the path that the check gives. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return name.replace(/^\./, '') || 'the whole';
}

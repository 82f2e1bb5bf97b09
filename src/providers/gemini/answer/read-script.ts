import { z } from 'zod';
import type { Scene, Script } from '../../../domain/film/script';
import { joinPieces, type StoryPiece } from '../../../domain/text/story-pieces';
import { LONGEST, MOST_CHARACTERS_IN_CAST } from '../answer-bounds';
import type { CheckedRequest } from '../checked-request';
import { cleanLine } from '../clean-text';
import { picturePrompt } from './picture-prompt';
import { CANARY } from '../request-text';

const WEB_ADDRESS =
  /\b[a-z][a-z\d+.-]*:\/\/|\bwww\.|\b(?:javascript|data|mailto):\S|\b[a-z\d-]+\.(?:com|net|org|io)\b/i;

/** More is told of an answer than a model, or a person, can mend at once. */
const MOST_ISSUES = 5;

/** The script in the model's answer, or what is wrong with it: sentences in our own words, with nothing of the answer in them. */
export type ScriptOrIssues = { script: Script } | { issues: string[] };

/** Reads the model's answer, which is as little to be trusted as the story it was made of. */
export function readScript(text: string, request: CheckedRequest): ScriptOrIssues {
  if (text.toLowerCase().includes(CANARY)) return { issues: ['it repeats its instructions'] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { issues: ['it is not JSON'] };
  }
  const { pieces } = request;
  return pieces ? verbatimScript(value, request, pieces) : adaptedScript(value, request);
}

function adaptedScript(value: unknown, request: CheckedRequest): ScriptOrIssues {
  const { mark, sceneCount } = request;
  const parsed = scriptOf({ narration: words(LONGEST.narration, mark) }, mark, sceneCount).safeParse(value);
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const { title, style, characters, scenes } = parsed.data;
  return {
    script: {
      title,
      style: request.style ?? style,
      scenes: scenes.map(({ narration, imagePrompt, characters: seen }) => ({
        text: narration,
        imagePrompt: picturePrompt(imagePrompt, seen, characters),
      })),
    },
  };
}

function verbatimScript(value: unknown, request: CheckedRequest, pieces: readonly StoryPiece[]): ScriptOrIssues {
  const { mark, sceneCount } = request;
  const lastSentence = z.int('is not a whole number');
  const parsed = scriptOf({ lastSentence }, mark, sceneCount).safeParse(value);
  if (!parsed.success) return { issues: issuesOf(parsed.error) };
  const { title, style, characters, scenes } = parsed.data;
  // The last scene takes the rest, whatever it says.
  const ends = [...scenes.slice(0, -1).map((scene) => scene.lastSentence), pieces.length];
  if (ends.some((end, s) => end <= (ends[s - 1] ?? 0))) {
    return { issues: [`lastSentence does not rise from scene to scene, from 1 to ${pieces.length}`] };
  }
  const told: Scene[] = scenes.map(({ imagePrompt, characters: seen }, s) => ({
    text: joinPieces(pieces.slice(ends[s - 1] ?? 0, ends[s])),
    imagePrompt: picturePrompt(imagePrompt, seen, characters),
  }));
  const longest = longestScene(pieces, sceneCount);
  const tooLong = told.findIndex(({ text }) => text.length > longest);
  if (tooLong >= 0) return { issues: [`scenes[${tooLong}] has more than ${longest} characters of the story`] };
  return { script: { title: request.title || title, style: request.style ?? style, scenes: told } };
}

/** A fair division is never further from the average than by a sentence. */
function longestScene(pieces: readonly StoryPiece[], sceneCount: number): number {
  return 2 * Math.ceil(joinPieces(pieces).length / sceneCount) + Math.max(...pieces.map(({ text }) => text.length));
}

function scriptOf<Spoken extends z.core.$ZodLooseShape>(spoken: Spoken, mark: string, sceneCount: number) {
  const cast = z
    .array(only({ name: words(LONGEST.name, mark), look: words(LONGEST.look, mark) }))
    .max(MOST_CHARACTERS_IN_CAST, `has more than ${MOST_CHARACTERS_IN_CAST} entries`)
    .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, 'names somebody twice');
  const names = z.array(words(LONGEST.name, mark)).max(2 * MOST_CHARACTERS_IN_CAST, 'has too many entries');
  const scene = only({ ...spoken, imagePrompt: words(LONGEST.imagePrompt, mark), characters: names });
  return only({
    title: words(LONGEST.title, mark),
    style: words(LONGEST.style, mark),
    characters: cast,
    scenes: z.array(scene).length(sceneCount, {
      error: ({ input }) => `has ${(input as unknown[]).length} entries instead of ${sceneCount}`,
    }),
  });
}

function only<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? 'has properties that were not asked for' : undefined),
  });
}

function words(most: number, mark: string) {
  return z
    .string('is not a text')
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, 'is empty')
        .max(most, `is longer than ${most} characters`)
        .refine((text) => !WEB_ADDRESS.test(text), 'holds a web address')
        .refine((text) => !text.includes(mark), 'repeats the mark around the story'),
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

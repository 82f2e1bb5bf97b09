import type { CheckedRequest } from './checked-request';
import { MOST_CHARACTERS_IN_CAST } from './answer-bounds';

/** The part of Gemini's `responseSchema` (ai.google.dev/api/caching#Schema) that is used; the SDK's type lacks the bounds of numbers. */
export type AnswerSchema =
  | { type: 'STRING' }
  | { type: 'INTEGER'; minimum: number; maximum: number }
  | { type: 'ARRAY'; items: AnswerSchema; minItems?: number; maxItems: number }
  | { type: 'OBJECT'; properties: Record<string, AnswerSchema>; required: string[] };

const TEXT: AnswerSchema = { type: 'STRING' };

/** The shape that the model's answer must have: flat, as Gemini refuses schemas with too many states. */
export function answerSchema({ sceneCount, pieces }: CheckedRequest): AnswerSchema {
  const spoken: Record<string, AnswerSchema> = pieces
    ? { lastSentence: { type: 'INTEGER', minimum: 1, maximum: pieces.length } }
    : { narration: TEXT };
  const scene = all({ ...spoken, imagePrompt: TEXT, characters: atMost(MOST_CHARACTERS_IN_CAST, TEXT) });
  return all({
    title: TEXT,
    style: TEXT,
    characters: atMost(MOST_CHARACTERS_IN_CAST, all({ name: TEXT, look: TEXT })),
    scenes: { type: 'ARRAY', items: scene, minItems: sceneCount, maxItems: sceneCount },
  });
}

function all(properties: Record<string, AnswerSchema>): AnswerSchema {
  return { type: 'OBJECT', properties, required: Object.keys(properties) };
}

function atMost(maxItems: number, items: AnswerSchema): AnswerSchema {
  return { type: 'ARRAY', items, maxItems };
}

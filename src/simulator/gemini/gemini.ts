import { type Answer, jsonAnswer } from '../call/answer';
import { entryOf } from '../call/entries';
import type { VendorCall, Visit } from '../call/vendor-call';
import type { AnswerSchema } from './answer-schema';
import { geminiError, noKey, noModel } from './gemini-errors';
import { retold, SCRIPT_FLAWS, type ScriptFlaw } from './script-flaws';
import { writeScript } from './simulated-script';
import { findStory, type FoundStory } from './story-in-request';

const CHARACTERS_PER_TOKEN = 4;

/** Gemini's `POST /v1beta/models/MODEL:generateContent`, for a script with structured output. */
export function scriptCall(visit: Visit, model: string): VendorCall {
  const { body, configuration } = visit;
  const asked = textOfRequest(body);
  const story = findStory(asked, configuration.script.storyPattern);
  return {
    endpoint: 'script',
    prompt: story.text,
    faults: SCRIPT_FLAWS,
    error: (status, message) => geminiError(status, message),
    objection() {
      if (!visit.key) return { decision: 'refused', answer: noKey() };
      if (!configuration.models.script.includes(model)) return { decision: 'refused', answer: noModel(model) };
      if (asked !== '') return undefined;
      const message = '* GenerateContentRequest.contents: contents is not specified';
      return { decision: 'refused', answer: geminiError(400, message) };
    },
    answer(_, rule) {
      const flaw = entryOf<ScriptFlaw>(SCRIPT_FLAWS, rule?.fault) ?? {};
      const details = rule ?? {};
      if (flaw.instead) return flaw.instead(details);
      const generation = (body['generationConfig'] ?? {}) as GenerationConfig;
      const usual = generation.responseSchema ?? generation.responseJsonSchema;
      const whole = written(visit, story, flaw.asked ? flaw.asked(usual, details) : usual, flaw);
      const promptTokens = tokens(asked);
      const roomFor = (generation.maxOutputTokens ?? Infinity) * CHARACTERS_PER_TOKEN;
      const finish = whole.length > roomFor ? 'MAX_TOKENS' : flaw.finish?.(details);
      const text = finish === 'MAX_TOKENS' ? whole.slice(0, Math.min(roomFor, whole.length / 2)) : finish ? '' : whole;
      const usage = { promptTokenCount: promptTokens, totalTokenCount: promptTokens + tokens(text) };
      const about = { modelVersion: flaw.model?.(details) ?? model, responseId: `sim-${promptTokens}` };
      if (flaw.blocks) {
        const promptFeedback = { blockReason: flaw.blocks(details) };
        return jsonAnswer(200, { promptFeedback, usageMetadata: usage, ...about });
      }
      const parts = [...(flaw.thought ? [{ text: flaw.thought, thought: true }] : []), { text }];
      const content = text === '' ? { role: 'model' } : { role: 'model', parts };
      const answer = jsonAnswer(200, {
        candidates: [{ content, finishReason: finish ?? 'STOP', index: 0 }],
        usageMetadata: { ...usage, candidatesTokenCount: tokens(text) },
        ...about,
      });
      return flaw.spoil?.(answer) ?? answer;
    },
  };
}

/** Gemini's list of models, and one model of it. */
export function geminiModels({ key, configuration }: Visit, model?: string): Answer {
  if (!key) return noKey();
  if (model !== undefined && !configuration.models.script.includes(model)) return noModel(model);
  const describe = (id: string): object => ({
    name: `models/${id}`,
    displayName: id,
    inputTokenLimit: 1_048_576,
    outputTokenLimit: 65_536,
    supportedGenerationMethods: ['generateContent'],
  });
  return jsonAnswer(200, model === undefined ? { models: configuration.models.script.map(describe) } : describe(model));
}

interface GenerationConfig {
  responseSchema?: AnswerSchema;
  responseJsonSchema?: AnswerSchema;
  maxOutputTokens?: number;
}

function textOfRequest(body: Record<string, unknown>): string {
  const contents = Array.isArray(body['contents']) ? (body['contents'] as { parts?: { text?: unknown }[] }[]) : [];
  const parts = contents.flatMap((content) => content?.parts ?? []);
  return parts.map((part) => (typeof part?.text === 'string' ? part.text : '')).join('\n');
}

/** The script as the model writes it, with what it puts into the words and around the JSON. */
function written(
  { configuration }: Visit,
  story: FoundStory,
  schema: AnswerSchema | undefined,
  flaw: ScriptFlaw,
): string {
  const script = writeScript(story, schema, configuration.script);
  const json = JSON.stringify(flaw.told ? retold(script, flaw.told) : script);
  return flaw.written?.(json) ?? json;
}

function tokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

import { type Answer, jsonAnswer } from '../call/answer';
import type { FaultRule } from '../call/fault-rule';
import { oddly, recounted } from './odd-script';
import { type AnswerSchema, writeScript } from './simulated-script';
import { findStory } from './story-in-request';
import type { VendorCall, Visit } from '../call/vendor-call';

const STATUS_NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  402: 'FAILED_PRECONDITION',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};
const CHARACTERS_PER_TOKEN = 4;
/** Who answers in the place of a model that is no longer served. */
const OTHER_MODEL = 'gemini-3.6-flash';

/** Gemini's `POST /v1beta/models/MODEL:generateContent`, for a script with structured output. */
export function scriptCall(visit: Visit, model: string): VendorCall {
  const { body, configuration } = visit;
  const asked = textOfRequest(body);
  const story = findStory(asked, configuration.script.storyPattern);
  return {
    endpoint: 'script',
    prompt: story.text,
    error: (status, message) => geminiError(status, message),
    objection() {
      if (!visit.key) return { decision: 'refused', answer: noKey() };
      if (!configuration.models.script.includes(model)) return { decision: 'refused', answer: noModel(model) };
      if (asked !== '') return undefined;
      const message = '* GenerateContentRequest.contents: contents is not specified';
      return { decision: 'refused', answer: geminiError(400, message) };
    },
    answer(_, fault) {
      const generation = (body['generationConfig'] ?? {}) as GenerationConfig;
      if (fault?.fault === 'creditSpent') return creditSpent(fault.status);
      if (fault?.fault === 'noDetails') return noDetails();
      const schema = recounted(generation.responseSchema ?? generation.responseJsonSchema, fault);
      const written = oddly(writeScript(story, schema, configuration.script), fault);
      const whole = spoiled(written, fault);
      const promptTokens = tokens(asked);
      const roomFor = (generation.maxOutputTokens ?? Infinity) * CHARACTERS_PER_TOKEN;
      const finish = whole.length > roomFor ? 'MAX_TOKENS' : fault?.fault === 'finish' ? fault.reason : undefined;
      const text = finish === 'MAX_TOKENS' ? whole.slice(0, Math.min(roomFor, whole.length / 2)) : finish ? '' : whole;
      const parts = [
        ...(fault?.fault === 'thoughts' ? [{ text: 'First I read the story.', thought: true }] : []),
        { text },
      ];
      const usage = { promptTokenCount: promptTokens, totalTokenCount: promptTokens + tokens(text) };
      const answering = fault?.fault === 'otherModel' ? (fault.reason ?? OTHER_MODEL) : model;
      const about = { modelVersion: answering, responseId: `sim-${promptTokens}` };
      if (fault?.fault === 'emptyData') return jsonAnswer(200, {});
      if (fault?.fault === 'refused') {
        const promptFeedback = { blockReason: fault.reason ?? 'PROHIBITED_CONTENT' };
        return jsonAnswer(200, { promptFeedback, usageMetadata: usage, ...about });
      }
      const content = text === '' ? { role: 'model' } : { role: 'model', parts };
      return jsonAnswer(200, {
        candidates: [{ content, finishReason: finish ?? 'STOP', index: 0 }],
        usageMetadata: { ...usage, candidatesTokenCount: tokens(text) },
        ...about,
      });
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

function spoiled(written: string, fault?: FaultRule): string {
  if (fault?.fault === 'notJson') return 'Here is the script that you asked for:\n\nScene one. The sea.';
  if (fault?.fault === 'wrongShape') return JSON.stringify({ film: { parts: 3 } });
  return written;
}

function tokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** The newer answer has a status of its own; the older one is a limit like any other, but for its words. */
function creditSpent(status = 402): Answer {
  return geminiError(
    status,
    'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing.',
  );
}

/** A limit of spending that says nothing of itself; one of requests has details. */
function noDetails(): Answer {
  const message = 'Resource has been exhausted (e.g. check quota).';
  return jsonAnswer(429, { error: { code: 429, message, status: STATUS_NAMES[429] } });
}

function noKey(): Answer {
  return geminiError(403, "Method doesn't allow unregistered callers (callers without established identity).");
}

function noModel(model: string): Answer {
  return geminiError(
    404,
    `models/${model} is not found for API version v1beta, or is not supported for generateContent.`,
  );
}

function geminiError(status: number, message: string): Answer {
  const retry = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '17s' };
  const details = status === 429 ? { details: [retry] } : {};
  return jsonAnswer(status, {
    error: { code: status, message, status: STATUS_NAMES[status] ?? 'UNKNOWN', ...details },
  });
}

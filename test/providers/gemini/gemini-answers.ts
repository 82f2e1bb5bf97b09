// How Gemini answers, well and badly.
import { answer, type Answering } from '../../support/vendors/vendor-server';

/** What the SDK sends. */
export interface GeminiRequest {
  systemInstruction: { parts: { text: string }[] };
  contents: { role: string; parts: { text: string }[] }[];
  generationConfig: { responseMimeType: string; responseSchema: object; maxOutputTokens: number };
  tools?: unknown;
}

/** A scene as the model answers it. */
export const scene = (n: number, change: object = {}) => ({
  narration: `This is what happened in part ${n}.`,
  imagePrompt: `the harbour at hour ${n}`,
  characters: [] as string[],
  ...change,
});

/** A script as the model answers it, of three scenes. */
export const script = (change: object = {}) => ({
  title: 'The Fox',
  style: 'soft watercolour, warm light',
  characters: [] as object[],
  scenes: [scene(1), scene(2), scene(3)],
  ...change,
});

/** Gemini's answer with this text, or with JSON of this. */
export function saying(content: unknown, change: object = {}): Answering {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return answer(200, {
    candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 900, candidatesTokenCount: 600, thoughtsTokenCount: 100, totalTokenCount: 1600 },
    modelVersion: 'gemini-3.5-flash-lite',
    responseId: 'resp-1',
    ...change,
  });
}

/** Gemini's answer with nothing but a reason why it stopped. */
export const ending = (finishReason: string): Answering =>
  saying('', { candidates: [{ content: { role: 'model' }, finishReason, index: 0 }] });

/** An error in Google's shape. */
export const failing = (status: number, message: string, details: object[] = []): Answering =>
  answer(status, { error: { code: status, message, status: 'ERROR', details } });

export const retryInfo = (retryDelay: string) => ({ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay });
export const quotaFailure = (quotaId: string, quotaValue: string) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [{ quotaMetric: 'generativelanguage.googleapis.com/requests', quotaId, quotaValue }],
});

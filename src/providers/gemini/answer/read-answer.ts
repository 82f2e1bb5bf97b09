import { z } from 'zod';

const COUNT = z.number().int().nonnegative();
const PART = z.object({ text: z.string().catch(''), thought: z.boolean().catch(false) });

/** What is needed of an answer; the SDK's types promise this much and its code checks none of it. */
const ANSWER = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(PART).catch([]) }).catch({ parts: [] }),
        finishReason: z.string().optional().catch(undefined),
      }),
    )
    .catch([]),
  promptFeedback: z.object({ blockReason: z.string() }).optional().catch(undefined),
  usageMetadata: z
    .object({ promptTokenCount: COUNT, candidatesTokenCount: COUNT.catch(0), thoughtsTokenCount: COUNT.catch(0) })
    .optional()
    .catch(undefined),
  modelVersion: z
    .string()
    .transform((version) => version.replace(/^models\//, ''))
    .pipe(z.string().regex(/^[\w.-]{1,100}$/))
    .optional()
    .catch(undefined),
  // An id that is unlike an id costs nobody the script.
  responseId: z.string().max(200).optional().catch(undefined),
});

/** Reasons with which Gemini says no to what it read or was about to write; all other bad ends may be chance. */
const REFUSING = /^(SAFETY|PROHIBITED_CONTENT|BLOCKLIST|SPII|RECITATION|LANGUAGE)$|^IMAGE_/;

/** How Gemini ended: with a text, cut off by the budget of tokens, refused, or with nothing. */
export interface Answer {
  end: 'text' | 'cut off' | 'refused' | 'nothing';
  /** Gemini's own word for a bad end, such as `SAFETY`. */
  reason: string;
  /** The text without the model's thoughts, which the SDK's `text()` would put before it. */
  text: string;
  requestId?: string;
  /** Which model answered: not always the one that was asked. */
  model?: string;
  usage?: { inputTokens: number; outputTokens: number };
}

/** Reads what came with a status of 200. */
export function readAnswer(body: object): Answer {
  const answer = ANSWER.safeParse(body).data;
  const [candidate] = answer?.candidates ?? [];
  const blocked = answer?.promptFeedback?.blockReason;
  const reason = (candidate ? candidate.finishReason : blocked) ?? 'no reason';
  const usage = answer?.usageMetadata;
  return {
    end: candidate ? endOf(reason) : blocked === undefined ? 'nothing' : 'refused',
    reason: /^[A-Z_]{1,40}$/.test(reason) ? reason : 'no known reason',
    text: (candidate?.content.parts ?? []).map((part) => (part.thought ? '' : part.text)).join(''),
    ...(answer?.responseId && { requestId: answer.responseId }),
    ...(answer?.modelVersion && { model: answer.modelVersion }),
    ...(usage && {
      usage: {
        inputTokens: usage.promptTokenCount,
        outputTokens: usage.candidatesTokenCount + usage.thoughtsTokenCount,
      },
    }),
  };
}

function endOf(finishReason: string): Answer['end'] {
  if (finishReason === 'STOP') return 'text';
  if (finishReason === 'MAX_TOKENS') return 'cut off';
  return REFUSING.test(finishReason) ? 'refused' : 'nothing';
}

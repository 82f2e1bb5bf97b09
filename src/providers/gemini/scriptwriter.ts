import { ProviderError, type ProviderErrorKind } from '../provider-error';
import { TooLateError, withDeadline } from '../received/deadline';
import { hasKey } from '../received/without-key';
import type { ScriptRequest, Scriptwriter } from '../scriptwriter';
import { askAnyway, type VendorAnswer, type VendorRequest } from '../vendor-answer';
import { mostOutputTokens } from './answer-bounds';
import { answerSchema } from './answer-schema';
import { askModel } from './ask-model';
import { Bill } from './price/bill';
import { checkedRequest, type CheckedRequest } from './checked-request';
import { probeModel } from './probe-model';
import { readAnswer, type Answer } from './answer/read-answer';
import { readFailure } from './answer/read-failure';
import { readKept } from './answer/read-kept';
import { readScript, type ScriptOrIssues } from './answer/read-script';
import { refusal, tooLong, unusable } from './answer/sentences';
import { requestText } from './request-text';
import type { GeminiOptions } from './options';

/** How often a model may mend an answer that cannot be used; each try is paid for. */
const MOST_REPAIRS = 2;

/** All tries together take at most so many times as long as one may. */
const TIMEOUTS_PER_SCRIPT = 2;

/** Gemini writes the script: its answer counts once it is a whole one in the shape and the bounds that were asked for. */
export function createGeminiScriptwriter(options: GeminiOptions): Scriptwriter {
  const { model } = options;
  return {
    provider: 'gemini',
    model,
    version: '3',
    probe: (signal) => probeModel(options, signal),
    async write(request, signal, askOnce = askAnyway) {
      signal.throwIfAborted();
      const checked = checkedRequest(request);
      const { made: script, ...told } = await askOnce(requestOf(request, model), {
        ask: () => answerInTime(checked, options, signal),
        async read(bytes) {
          const read = readKept(Buffer.from(bytes).toString(), checked);
          if ('script' in read) return read.script;
          throw new ProviderError('spoilt', `The kept script cannot be used: ${read.issues.join('; ')}.`);
        },
      });
      return { script, ...told };
    },
  };
}

/** Release 0.1.0 sent the same, and kept the script itself. */
function requestOf({ story, ...wishes }: ScriptRequest, model: string): VendorRequest {
  const inputs = { title: story.title, text: story.text, ...wishes };
  const before = { step: 'writeScript', inputs, provider: 'gemini', model, settings: {}, version: '1', take: 1 };
  return { inputs, settings: {}, earlier: [before] };
}

async function answerInTime(
  request: CheckedRequest,
  options: GeminiOptions,
  signal: AbortSignal,
): Promise<VendorAnswer> {
  const bill = new Bill(options);
  const timeoutMs = TIMEOUTS_PER_SCRIPT * options.timeoutMs;
  return withDeadline(signal, timeoutMs, (deadline) => usableAnswer(request, options, bill, deadline)).catch(
    (error: unknown) => {
      if (signal.aborted) throw signal.reason;
      if (!(error instanceof TooLateError)) throw error;
      throw afterCalls(readFailure(error, { ...options, timeoutMs }), bill.calls);
    },
  );
}

/** Asks until an answer holds a script, telling what was wrong with the last one. */
async function usableAnswer(
  request: CheckedRequest,
  options: GeminiOptions,
  bill: Bill,
  signal: AbortSignal,
): Promise<VendorAnswer> {
  let issues: string[] = [];
  let isEnlarged = false;
  for (let repairs = 0; ;) {
    const answer = await ask(request, issues, isEnlarged, options, bill, signal);
    if (answer.end === 'refused') throw failed('refused', refusal(answer), bill);
    if (answer.end === 'nothing') {
      const sentence = `Gemini answered without a script (${answer.reason}). Writing it again may help.`;
      throw failed('spoilt', sentence, bill);
    }
    if (answer.end === 'cut off') {
      if (isEnlarged) throw failed('change', tooLong(request), bill);
      isEnlarged = true;
      continue;
    }
    const read = scriptIn(answer.text, request, options);
    if ('script' in read) {
      return { bytes: Buffer.from(answer.text), mediaType: 'text/plain', receipt: bill.receipt(answer) };
    }
    issues = read.issues;
    if (repairs === MOST_REPAIRS) throw failed('change', unusable(options, repairs + 1, issues), bill);
    repairs += 1;
  }
}

async function ask(
  request: CheckedRequest,
  issues: readonly string[],
  isEnlarged: boolean,
  options: GeminiOptions,
  bill: Bill,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted();
  const asked = {
    text: requestText(request, issues),
    schema: answerSchema(request),
    maxOutputTokens: mostOutputTokens(request.sceneCount, isEnlarged),
  };
  const body = await withDeadline(signal, options.timeoutMs, async (deadline) =>
    askModel(options, asked, deadline),
  ).catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw afterCalls(readFailure(error, options), bill.calls);
  });
  const answer = readAnswer(body);
  bill.add(answer);
  return answer;
}

/** A key that the answer wrote in signs of JSON's own is in its words all the same. */
function scriptIn(text: string, request: CheckedRequest, { apiKey }: GeminiOptions): ScriptOrIssues {
  const read = readScript(text, request);
  return 'script' in read && hasKey(JSON.stringify(read.script), apiKey) ? { issues: ['it holds a key'] } : read;
}

/** The same failure, with the requests counted that went before it. */
function afterCalls(failure: ProviderError, calls: number): ProviderError {
  const { kind, message, callsSpent, retryAfterMs, reason } = failure;
  return new ProviderError(kind, message, {
    callsSpent: callsSpent + calls,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(reason !== undefined && { reason }),
  });
}

function failed(kind: ProviderErrorKind, sentence: string, { calls }: Bill): ProviderError {
  return new ProviderError(kind, sentence, { callsSpent: calls });
}

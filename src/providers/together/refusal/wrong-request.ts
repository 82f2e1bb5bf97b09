import { MOST_SAID } from '../../../domain/bounds';
import { z } from 'zod';
import { vendorMessage } from '../../received/what-vendor-says';
import { errorTypes } from './error-types';

/** What Together finds wrong with a request that it could read. */
export type Wrong = 'unsafe' | 'no model' | 'too long' | 'a value';

const POLICY_TYPE = /^(?:content_policy|content_filter|nsfw|safety|moderation)/i;
const POLICY_WORDS =
  /\bnsfw\b|\bsafety\b|\bunsafe\b|content[ _-]?(?:policy|filter|moderation)|\bmoderat(?:ed|ion)\b|\bflagged\b|\binappropriate\b|\bprohibited\b|\bexplicit\b|\bsexual\b/i;
const NO_MODEL_TYPE = /^model_(?:not_(?:available|found|supported)|unavailable|deprecated)$/i;
const NO_MODEL_WORDS =
  /\bunable to access model\b|\bmodel\b.*\b(?:not available|not found|does not exist|not supported|no longer)\b/i;
const LENGTH_OF = /\b(?:prompt|tokens?|max_tokens|context length|characters)\b/i;
const TOO_LONG = /too long|too many|exceed|at most|maximum|longer than|less than|limit/i;
const VALIDATION_TYPE = /validation|invalid_(?:request|param|value|input|argument)/i;
const VALIDATION_WORDS =
  /\b(?:must|should) (?:be|have|not)\b|\b(?:invalid|validation|expected|required|unsupported|not (?:supported|allowed|permitted)|out of range|greater than|less than)\b/i;

const FAST_API = z.object({ detail: z.array(z.object({ loc: z.array(z.unknown()) })).min(1) });
const NAMED_VALUE = z.object({ error: z.object({ param: z.string().min(1) }) });

/** What is wrong by the body of an answer with a status of 400, 403, 413 or 422; undefined when that does not say. */
export function wrongRequest(body: unknown): Wrong | undefined {
  const types = errorTypes(body);
  const message = (vendorMessage(body) ?? '').slice(0, MOST_SAID);
  const isOfType = (kind: RegExp) => types.some((type) => kind.test(type));
  if (isOfType(POLICY_TYPE)) return 'unsafe';
  if (isOfType(NO_MODEL_TYPE) || NO_MODEL_WORDS.test(message)) return 'no model';
  const isListed = FAST_API.safeParse(body).success;
  if (!isListed && POLICY_WORDS.test(message)) return 'unsafe';
  if (LENGTH_OF.test(message) && TOO_LONG.test(message)) return 'too long';
  const isNamed = isListed || NAMED_VALUE.safeParse(body).success;
  return isNamed || isOfType(VALIDATION_TYPE) || VALIDATION_WORDS.test(message) ? 'a value' : undefined;
}

import { createHash } from 'node:crypto';
import { type Answer, jsonAnswer } from '../call/answer';
import type { FaultRule } from '../call/fault-rule';
import type { Arrival } from './image-limit';
import { DEFAULT_SIDE, wrongImageRequest } from './image-request';
import { keyedChance } from '../call/keyed-chance';
import { paintPicture } from './picture';
import {
  creditSpent,
  invalidValue,
  noModel,
  noneLeft,
  rateLimitAnswer,
  refusal,
  retryAfter,
  togetherError,
  toldLimit,
  tooLong,
  unauthorized,
} from './together-errors';
import { sha256OfEach } from './reference-images';
import { trapAddress } from './trap';
import type { VendorCall, Visit } from '../call/vendor-call';

const BLOCK_MS = 900_000;
const REST_MS = 5_000;
/** What comes from a model that does not look at width and height. */
const OTHER_SIDE = 1024;

/** Together's `POST /v1/images/generations`; the arrival is what the image limit said when the request came. */
export function imageCall(visit: Visit, arrival: Arrival): VendorCall {
  const { body, configuration, memory, seed } = visit;
  const prompt = typeof body['prompt'] === 'string' ? body['prompt'] : '';
  const model = String(body['model']);
  const { limit } = configuration;
  const references = sha256OfEach(body);
  const told = (answer: Answer): Answer => ({
    ...answer,
    headers: { ...toldLimit(limit, arrival), ...answer.headers },
  });
  return {
    endpoint: 'image',
    prompt,
    ...(references.length > 0 && { references }),
    error: (status, message) => togetherError(status, message),
    objection(n) {
      if (arrival.decision !== 'pass') {
        return { decision: arrival.decision, answer: told(rateLimitAnswer(model, limit, arrival)) };
      }
      const wrong = wrongImageRequest(visit);
      if (wrong) return wrong;
      if (limit.kind !== 'dynamic') return undefined;
      if (keyedChance(seed, 'overloaded', prompt, n) >= limit.overloaded) return undefined;
      return {
        decision: 'overloaded',
        answer: togetherError(503, 'The server is currently overloaded. Please try again later.', 'overloaded_error'),
      };
    },
    answer(n, fault) {
      if (fault?.fault === 'refused') return refusal();
      if (fault?.fault === 'block') {
        const usualMs = limit.kind === 'window' ? limit.blockMs : BLOCK_MS;
        memory.limit.block(visit.key ?? '', visit.arrivedAtMs + (fault.forMs ?? usualMs));
        return rateLimitAnswer(model, limit, arrival);
      }
      const restMs = fault?.forMs ?? REST_MS;
      if (fault?.fault === 'retryAfter' || fault?.fault === 'rateHeaders') {
        memory.limit.block(visit.key ?? '', visit.arrivedAtMs + restMs);
      }
      switch (fault?.fault) {
        case 'validation':
          return invalidValue();
        case 'tooLong':
          return tooLong();
        case 'noModel':
          return noModel(model);
        case 'creditSpent':
          return creditSpent();
        case 'retryAfter':
          return retryAfter(restMs);
      }
      const answer = told(picturesAnswer(visit, n, fault));
      if (fault?.fault !== 'rateHeaders') return answer;
      return { ...answer, headers: { ...answer.headers, ...noneLeft(restMs) } };
    },
  };
}

/** Together's `GET /v1/models`: an array, not an object around one. */
export function togetherModels({ key, configuration }: Visit): Answer {
  if (!key) return unauthorized();
  return jsonAnswer(
    200,
    configuration.models.image.map((id) => ({
      id,
      object: 'model',
      created: 0,
      type: 'image',
      display_name: id.split('/').at(-1),
      organization: id.split('/')[0],
    })),
  );
}

function picturesAnswer(visit: Visit, n: number, fault?: FaultRule): Answer {
  const { body, memory, origin, nowMs } = visit;
  const count = fault?.fault === 'emptyData' ? 0 : Number(body['n'] ?? 1);
  const identity = JSON.stringify([
    body['model'],
    body['prompt'],
    body['seed'] ?? `chance ${n}`,
    ...sha256OfEach(body),
  ]);
  const data = Array.from({ length: count }, (_, index) => {
    if (fault?.fault === 'privateUrl') {
      // By another name than the one that the client was given for this vendor.
      return { index, type: 'url', url: trapAddress(origin, 'url').replace('127.0.0.1', 'localhost') };
    }
    const bytes = pictureBytes(body, `${identity} ${index}`, fault);
    if (body['response_format'] === 'base64' && fault?.fault !== 'url')
      return { index, type: 'b64_json', b64_json: bytes.toString('base64') };
    return { index, type: 'url', url: `${origin}${memory.pictureLinks.add(bytes, nowMs())}` };
  });
  const id = `img-${createHash('sha256').update(`${identity} ${n}`).digest('hex').slice(0, 12)}`;
  return jsonAnswer(200, { id, model: body['model'], object: 'list', data }, { 'x-request-id': id });
}

function pictureBytes(body: Record<string, unknown>, identity: string, fault?: FaultRule): Buffer {
  const width = Number(body['width'] ?? DEFAULT_SIDE);
  const height = Number(body['height'] ?? DEFAULT_SIDE);
  if (fault?.fault === 'notPicture') return Buffer.from('<html><body>no picture here</body></html>');
  if (fault?.fault === 'blank') return paintPicture(width, height, identity, 'black');
  if (fault?.fault === 'transparent') return paintPicture(width, height, identity, 'transparent');
  if (fault?.fault === 'otherShape') return paintPicture(OTHER_SIDE, OTHER_SIDE, identity);
  if (fault?.fault === 'wrongSize') return paintPicture(Math.ceil(width / 2), Math.ceil(height / 2), identity);
  const whole = paintPicture(width, height, identity);
  return fault?.fault === 'truncated' ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
}

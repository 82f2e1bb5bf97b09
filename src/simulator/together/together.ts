import { createHash } from 'node:crypto';
import { type Answer, jsonAnswer } from '../call/answer';
import { entryOf } from '../call/entries';
import { keyedChance } from '../call/keyed-chance';
import type { VendorCall, Visit } from '../call/vendor-call';
import { IMAGE_FLAWS, type ImageFlaw } from './image-flaws';
import type { Arrival } from './image-limit';
import { DEFAULT_SIDE, wrongImageRequest } from './image-request';
import { paintPicture } from './picture';
import { sha256OfEach } from './reference-images';
import { rateLimitAnswer, togetherError, toldLimit, unauthorized } from './together-errors';
import { trapAddress } from './trap';

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
    faults: IMAGE_FLAWS,
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
    answer(n, rule) {
      const flaw = entryOf<ImageFlaw>(IMAGE_FLAWS, rule?.fault) ?? {};
      const asked = { model, limit, arrival, details: rule ?? {} };
      if (flaw.blocksForMs) memory.limit.block(visit.key ?? '', visit.arrivedAtMs + flaw.blocksForMs(asked));
      if (flaw.instead) return flaw.instead(asked);
      const answer = told(picturesAnswer(visit, n, flaw));
      return flaw.spoil?.(answer, asked) ?? answer;
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

function picturesAnswer(visit: Visit, n: number, { isEmpty, sends, paint = paintPicture }: ImageFlaw): Answer {
  const { body, memory, origin, nowMs } = visit;
  const identity = JSON.stringify([
    body['model'],
    body['prompt'],
    body['seed'] ?? `chance ${n}`,
    ...sha256OfEach(body),
  ]);
  const [width, height] = [Number(body['width'] ?? DEFAULT_SIDE), Number(body['height'] ?? DEFAULT_SIDE)];
  const data = Array.from({ length: isEmpty ? 0 : Number(body['n'] ?? 1) }, (_, index) => {
    if (sends === 'private address') {
      // By another name than the one that the client was given for this vendor.
      return { index, type: 'url', url: trapAddress(origin, 'url').replace('127.0.0.1', 'localhost') };
    }
    const bytes = paint(width, height, `${identity} ${index}`);
    if (body['response_format'] === 'base64' && sends !== 'address')
      return { index, type: 'b64_json', b64_json: bytes.toString('base64') };
    return { index, type: 'url', url: `${origin}${memory.pictureLinks.add(bytes, nowMs())}` };
  });
  const id = `img-${createHash('sha256').update(`${identity} ${n}`).digest('hex').slice(0, 12)}`;
  return jsonAnswer(200, { id, model: body['model'], object: 'list', data }, { 'x-request-id': id });
}

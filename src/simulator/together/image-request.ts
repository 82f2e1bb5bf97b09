import type { Answer } from '../call/answer';
import { noModel, togetherError, unauthorized } from './together-errors';
import type { Objection, Visit } from '../call/vendor-call';
import { wrongReferences } from './reference-images';

/** Width and height of a picture whose request does not say, in pixels. */
export const DEFAULT_SIDE = 1024;

/** What Together finds wrong with a request for pictures before it begins. */
export function wrongImageRequest({ body, key, configuration }: Visit): Objection | undefined {
  const refused = (answer: Answer): Objection => ({ decision: 'refused', answer });
  if (!key) return refused(unauthorized());
  const { model, prompt } = body;
  if (typeof model !== 'string' || model === '') return refused(togetherError(400, 'model is required'));
  if (!configuration.models.image.includes(model)) {
    return refused(noModel(model));
  }
  if (typeof prompt !== 'string' || prompt === '') return refused(togetherError(400, 'prompt is required'));
  for (const side of ['width', 'height']) {
    const value = body[side] ?? DEFAULT_SIDE;
    if (!isWhole(value, 256, 1920) || Number(value) % 8 !== 0) {
      return refused(
        togetherError(400, `${side} must be a multiple of 8 from 256 to 1920, got ${JSON.stringify(value)}`),
      );
    }
  }
  if (!isWhole(body['n'] ?? 1, 1, 4)) return refused(togetherError(400, 'n must be from 1 to 4'));
  if (model.endsWith('schnell') && !isWhole(body['steps'] ?? 4, 1, 12)) {
    return refused(togetherError(400, 'steps must be between 1 and 12'));
  }
  if (!['base64', 'url', undefined].includes(body['response_format'] as string | undefined)) {
    return refused(togetherError(400, 'response_format must be "base64" or "url"'));
  }
  const wrong = wrongReferences(body);
  return wrong === undefined ? undefined : refused(togetherError(400, wrong));
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

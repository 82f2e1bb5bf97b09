import { answer } from '../../../support/vendors/vendor-server';
import { saying } from '../bad-answers';
import type { Fault } from './fault';

/** A prompt, a value, a key or a model that is not accepted. */
export const TURNED_AWAY: Fault[] = [
  [
    'it refuses the prompt',
    answer(422, saying('NSFW content detected')),
    'refused',
    {},
    /safety check refused it\. Word the scene differently\. Together says \(422\): "NSFW content detected"/,
  ],
  ['it refuses the prompt and does not say why', answer(422, {}), 'refused', {}, /safety check refused it/],
  [
    'the check of its values turns the request away with the same status as the safety check',
    answer(422, { detail: [{ loc: ['body', 'steps'], msg: 'Input should be less than or equal to 4' }] }),
    'change',
    {},
    /does not accept a value of the request\. Check .*STORYREEL_IMAGE_STEPS.*\(422\): "body\.steps: Input should be/,
  ],
  [
    'a value does not fit, named by its parameter',
    answer(422, { error: { message: 'Bad height', type: 'unprocessable', param: 'height', code: null } }),
    'change',
    {},
    /does not accept a value/,
  ],
  [
    'a value does not fit, in words',
    answer(422, saying('width must be a multiple of 8', 'unprocessable')),
    'change',
    {},
    /does not accept a value/,
  ],
  [
    'the prompt is too long, with the status of what is not allowed',
    answer(403, saying('Input token count + max_tokens parameter must be less than the context length of the model')),
    'change',
    {},
    /prompt is too long for test\/flux\. Describe the scene's picture, or the style, in fewer words\. Together says \(403\)/,
  ],
  ...[400, 413, 422].map((status): Fault => [
    `the prompt is too long, says ${status}`,
    answer(status, { detail: [{ loc: ['body', 'prompt'], msg: 'String should have at most 1000 characters' }] }),
    'change',
    {},
    /prompt is too long for test\/flux/,
  ]),
  [
    'the model is not available, says 400',
    answer(400, {
      error: {
        message: 'Unable to access model',
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_available',
      },
    }),
    'change',
    {},
    /no model test\/flux at http.*Set STORYREEL_IMAGE_MODEL.*\(400\)/,
  ],
  [
    'a content policy refuses it',
    answer(400, saying('Blocked by moderation', 'content_policy_violation')),
    'refused',
    {},
    /safety check/,
  ],
  [
    'a value does not fit',
    answer(400, saying('steps must be between 1 and 12')),
    'change',
    {},
    /does not accept a value of the request.*STORYREEL_IMAGE_STEPS.*"steps must be between 1 and 12"/,
  ],
  [
    'the key is wrong',
    answer(401, saying('Invalid API key')),
    'change',
    {},
    /does not accept the key\. Check TOGETHER_API_KEY/,
  ],
  [
    'the credit is used up',
    answer(402, saying('Credit limit exceeded')),
    'change',
    {},
    /account "mine" has no credit left/,
  ],
  [
    'the credit is used up, says 429',
    answer(429, saying('You have no credits left.', 'credit_limit'), { 'retry-after': '5' }),
    'change',
    {},
    /account "mine" has no credit left/,
  ],
  [
    'the credit is used up, says 429 in words, with the times that all its answers have',
    answer(429, saying('You have no credits left.'), { 'x-ratelimit-reset': '5' }),
    'change',
    {},
    /account "mine" has no credit left/,
  ],
  ['the model is not allowed', answer(403, saying('Forbidden')), 'change', {}, /account "mine" may not use test\/flux/],
  [
    'the model is gone',
    answer(404, saying('Unable to access model')),
    'change',
    {},
    /no model test\/flux at http.*STORYREEL_IMAGE_MODEL/,
  ],
];

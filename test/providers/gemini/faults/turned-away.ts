import { failing } from '../gemini-answers';
import type { Fault } from './fault';

/** A key, a model or a request that is not accepted. */
export const TURNED_AWAY: Fault[] = [
  [
    'the key is wrong, says 400',
    [failing(400, 'API key not valid. Please pass a valid API key.')],
    'change',
    1,
    {},
    /does not accept the key\. Check GEMINI_API_KEY/,
  ],
  ['the key is wrong, says 401', [failing(401, 'Unauthenticated')], 'change', 1, {}, /Check GEMINI_API_KEY/],
  ['the model is not allowed', [failing(403, 'Denied')], 'change', 1, {}, /may not use gemini-3\.5-flash-lite/],
  [
    'the model is gone',
    [failing(404, 'not found')],
    'change',
    1,
    {},
    /no model gemini-3\.5-flash-lite at http.*_MODEL/,
  ],
  [
    'a value does not fit',
    [failing(400, 'too many states for serving')],
    'change',
    1,
    {},
    /does not accept the request\. Check STORYREEL_SCRIPT_MODEL.*"too many states for serving"/,
  ],
];

import { SOUND_FAULTS } from '../chatterbox/sound-faults';

/** The three kinds of vendor calls that take time and can be made to fail. */
export type Endpoint = 'image' | 'script' | 'speech';

const EVERYWHERE = [
  'status',
  'hang',
  'reset',
  'halfBody',
  'halfReset',
  'stall',
  'drip',
  'trailers',
  'html',
  'emptyData',
  'redirect',
] as const;

/** What can be made to go wrong at each endpoint; docs/simulator.md says what each does. */
export const FAULTS = {
  image: [
    ...EVERYWHERE,
    'badJson',
    'truncated',
    'blank',
    'transparent',
    'wrongSize',
    'otherShape',
    'notPicture',
    'url',
    'privateUrl',
    'refused',
    'validation',
    'tooLong',
    'noModel',
    'creditSpent',
    'block',
    'retryAfter',
    'rateHeaders',
  ] as const,
  script: [
    ...EVERYWHERE,
    'badJson',
    'refused',
    'finish',
    'thoughts',
    'notJson',
    'wrongShape',
    'fenced',
    'byteOrderMark',
    'prose',
    'marked',
    'wordless',
    'otherLanguage',
    'otherCount',
    'otherModel',
    'creditSpent',
    'noDetails',
  ] as const,
  speech: [...EVERYWHERE, ...SOUND_FAULTS, 'sticky', 'unloaded', 'busy', 'lost', 'forever'] as const,
};

export type FaultName = (typeof FAULTS)[Endpoint][number];

/** What goes wrong, and at which requests: at those for which all given conditions hold. */
export interface FaultRule {
  endpoint: Endpoint;
  fault: FaultName;
  /** A regular expression that the prompt, the story or the spoken text must match. */
  prompt?: string;
  /** Only at this Chatterbox server (1, 2, ...). */
  server?: number;
  /** Counted among the requests that match `prompt` and `server`: only these (1 is the first). */
  nth?: number[];
  /** Only the first so many. */
  first?: number;
  /** Only each so-manieth. */
  every?: number;
  /** Only with this chance, from 0 to 1. */
  probability?: number;
  /** `status`: the HTTP status (`creditSpent` of a script: 402, or 429 as it was before), with headers and a JSON body in place of the vendor's usual ones. */
  status?: number;
  headers?: Record<string, string>;
  body?: Record<string, unknown>;
  /** `refused` and `finish`: Gemini's block reason or finish reason; `otherModel`: which one answers. */
  reason?: string;
  /** `otherCount`: how many scenes come (one more than were asked for). */
  count?: number;
  /**
   * In simulated milliseconds. `sticky` and `unloaded`: how long the server stays so (until a reset); `busy`: for how long it speaks
   * for somebody else first (a minute); `block`: how long (as the limit says); `retryAfter` and `rateHeaders`: for how long the
   * vendor asks for no request (5 s).
   */
  forMs?: number;
}

import type { Endpoint, FAULTS, FaultRule } from './call/fault-rule';
import { keyedChance } from './call/keyed-chance';

/** How long a vendor is broken, loading, busy or closed to an account, in simulated milliseconds: as long as a picture takes. */
const SHORT_MS = 20_000;

type FaultOf<At extends Endpoint> = (typeof FAULTS)[At][number];

/** What is seen at every vendor. */
const OF_ALL: (FaultOf<'script'> & FaultOf<'speech'> & FaultOf<'image'>)[] = [
  'status',
  'reset',
  'halfBody',
  'html',
  'emptyData',
];

/** What the vendors' real servers were seen to do, and a film survives within minutes; not a block of 15, nor what only a person mends. */
const SURVIVABLE: { [At in Endpoint]: FaultOf<At>[] } = {
  script: [
    ...OF_ALL,
    'badJson',
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
  ],
  speech: [
    ...OF_ALL,
    'silent',
    'garbled',
    'cut',
    'lastWords',
    'breath',
    'babbleAfter',
    'soft',
    'loud',
    'cutFile',
    'severalFiles',
    'pcm8',
    'pcm24',
    'pcm32',
    'float32',
    'float64',
    'stereo',
    'zeroSize',
    'roundSize',
    'halfSize',
    'unknownSize',
    'sticky',
    'unloaded',
    'busy',
  ],
  image: [
    ...OF_ALL,
    'badJson',
    'truncated',
    'blank',
    'transparent',
    'wrongSize',
    'otherShape',
    'notPicture',
    'url',
    'refused',
    'retryAfter',
    'rateHeaders',
  ],
};

/**
 * The rules of vendors at their unkindest: every other request of each kind goes wrong, each in another way, in an order that
 * the seed decides.
 */
export function roughFaults(seed: number): FaultRule[] {
  return (Object.keys(SURVIVABLE) as Endpoint[]).flatMap((endpoint) =>
    SURVIVABLE[endpoint]
      .map((fault) => ({ fault, at: keyedChance(seed, 'rough', endpoint, fault) }))
      .sort((a, b) => a.at - b.at)
      .map(({ fault }, index) => ({
        endpoint,
        fault,
        nth: [1 + 2 * index],
        forMs: SHORT_MS,
        ...(fault === 'status' && { status: 503 }),
      })),
  );
}

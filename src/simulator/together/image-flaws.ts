import { type Answer, cutInHalf, firstHalf } from '../call/answer';
import type { FaultDetails } from '../call/fault-details';
import type { Arrival, LimitPolicy } from './image-limit';
import { paintPicture } from './picture';
import {
  creditSpent,
  invalidValue,
  noModel,
  noneLeft,
  rateLimitAnswer,
  refusal,
  retryAfter,
  tooLong,
} from './together-errors';

const BLOCK_MS = 900_000;
const REST_MS = 5_000;
/** What comes from a model that does not look at width and height. */
const OTHER_SIDE = 1024;

/** A request for pictures, as a fault is told of it. */
interface Asked {
  model: string;
  limit: LimitPolicy;
  arrival: Arrival;
  details: FaultDetails;
}

/** What a fault changes of a request for pictures: what it does not name is as usual. */
export interface ImageFlaw {
  /** For how long the account is blocked, from the request's arrival, in simulated milliseconds. */
  blocksForMs?: (asked: Asked) => number;
  /** What comes in the place of pictures. */
  instead?: (asked: Asked) => Answer;
  /** No pictures come. */
  isEmpty?: true;
  /** An address comes, also where the picture itself was asked for; or one of this machine, where no picture is. */
  sends?: 'address' | 'private address';
  /** The bytes of a picture that was to have this size in pixels. */
  paint?: (width: number, height: number, identity: string) => Buffer;
  /** What becomes of the whole answer. */
  spoil?: (answer: Answer, asked: Asked) => Answer;
}

const restMs = ({ details }: Asked): number => details.forMs ?? REST_MS;

/** The faults of Together's pictures, by name. */
export const IMAGE_FLAWS = {
  emptyData: { isEmpty: true },
  badJson: { spoil: cutInHalf },
  truncated: { paint: (width, height, identity) => firstHalf(paintPicture(width, height, identity)) },
  blank: { paint: (width, height, identity) => paintPicture(width, height, identity, 'black') },
  transparent: { paint: (width, height, identity) => paintPicture(width, height, identity, 'transparent') },
  wrongSize: {
    paint: (width, height, identity) => paintPicture(Math.ceil(width / 2), Math.ceil(height / 2), identity),
  },
  otherShape: { paint: (_width, _height, identity) => paintPicture(OTHER_SIDE, OTHER_SIDE, identity) },
  notPicture: { paint: () => Buffer.from('<html><body>no picture here</body></html>') },
  url: { sends: 'address' },
  privateUrl: { sends: 'private address' },
  refused: { instead: refusal },
  validation: { instead: invalidValue },
  tooLong: { instead: tooLong },
  noModel: { instead: ({ model }) => noModel(model) },
  creditSpent: { instead: creditSpent },
  block: {
    blocksForMs: ({ limit, details }) => details.forMs ?? (limit.kind === 'window' ? limit.blockMs : BLOCK_MS),
    instead: ({ model, limit, arrival }) => rateLimitAnswer(model, limit, arrival),
  },
  retryAfter: { blocksForMs: restMs, instead: (asked) => retryAfter(restMs(asked)) },
  rateHeaders: {
    blocksForMs: restMs,
    spoil: (answer, asked) => ({ ...answer, headers: { ...answer.headers, ...noneLeft(restMs(asked)) } }),
  },
} satisfies Record<string, ImageFlaw>;

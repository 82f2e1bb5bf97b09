import type { WaitReason } from '../gate/gate-decision';

/** What time was spent on, in milliseconds, over all attempts: waiting for a place, the image gate, a vendor, or ffmpeg. */
export interface Spent {
  slotMs?: number;
  gateMs?: number;
  vendorMs?: number;
  ffmpegMs?: number;
}

/**
 * The life of one step, done `by` a provider and model, in milliseconds since 1970: when it was asked for, when its last attempt began and ended,
 * and which attempt that was. `reused` says that the store already had the result, so that nothing was paid;
 * `costMicroUsd` is what making it cost, in millionths of a US dollar, where a provider has a price, and `savedMicroUsd`
 * what was paid before for what the store had.
 */
export interface StepTimes {
  by?: string;
  askedAtMs: number;
  startedAtMs: number;
  endedAtMs: number;
  attempt: number;
  reused: boolean;
  costMicroUsd?: number;
  savedMicroUsd?: number;
  spent?: Spent;
}

/**
 * What a vendor told of the requests that made something: its own id, the price in millionths of a US dollar, and what was
 * counted for it, such as `{ inputTokens: 900, outputTokens: 700 }`.
 */
export interface Receipt {
  requestId?: string;
  costMicroUsd?: number;
  usage?: { [unit: string]: number };
}

/** What every activity returns: the thing made, and the times of making it. */
export interface Done<T> {
  made: T;
  times: StepTimes;
}

/** How far ffmpeg is, as a rendering step's heartbeat tells it. */
export interface Frames {
  done: number;
  total: number;
}

/** What a step waits for at an image gate, and when (milliseconds since 1970) that is about over. */
export interface Turn {
  dueAtMs: number;
  reason: WaitReason;
}

/** What the heartbeat of a step carries: for those who look on, and what one attempt noted for the next. */
export interface Heartbeat {
  frames?: Frames;
  turn?: Turn | undefined;
  noted?: unknown;
  /** How many attempts have failed, and how many only waited; the others were lost with their workers. */
  failed?: number;
  waited?: number;
  spent?: Spent;
}

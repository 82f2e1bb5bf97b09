import type { WaitReason } from '../gate/gate-decision';

/** What time was spent on, in milliseconds, over all attempts: waiting for a worker slot, the image gate, a vendor, or ffmpeg. */
export interface Spent {
  slotMs?: number;
  gateMs?: number;
  vendorMs?: number;
  ffmpegMs?: number;
}

/**
 * The times of one step that was done `by` a provider and model, in milliseconds since 1970: when it was asked for, when its last
 * attempt began and ended, and which attempt that was. `reused` says that the store already had the result, so that nothing was
 * paid. `costMicroUsd` is what making it cost, in millionths of a US dollar, where the provider has a price; `savedMicroUsd` is
 * what was paid earlier for what the store had.
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
 * What a vendor said about the requests that made something: the vendor's id for them, the `model` that answered where it is
 * another than was asked, the price in millionths of a US dollar, and what the price is for, such as
 * `{ inputTokens: 900, outputTokens: 700 }`.
 */
export interface Receipt {
  requestId?: string;
  model?: string;
  costMicroUsd?: number;
  usage?: { [unit: string]: number };
}

/** What every activity returns: what it made, and the times of making it. */
export interface Done<T> {
  made: T;
  times: StepTimes;
}

/** How far ffmpeg is, as a rendering step's heartbeat tells it. */
export interface Frames {
  done: number;
  total: number;
}

/**
 * What a step waits for at an image gate, and about when (milliseconds since 1970) the wait is over. `late` means that its
 * worker could not use its last grants, or not in time, and asks for none until then.
 */
export interface Turn {
  dueAtMs: number;
  reason: WaitReason | 'late';
}

/** What the heartbeat of a step carries: progress for whoever watches, and what one attempt noted for the next. */
export interface Heartbeat {
  frames?: Frames;
  turn?: Turn | undefined;
  noted?: unknown;
  /** How many attempts have failed, and how many only waited, or could not even be begun. All others are taken to be lost with their workers. */
  failed?: number;
  waited?: number;
  spent?: Spent;
}

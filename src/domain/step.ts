/**
 * The life of one step, in milliseconds since 1970: when it was asked for, when its last attempt began and ended,
 * and which attempt that was. `reused` says that the store already had the result.
 */
export interface StepTimes {
  askedAtMs: number;
  startedAtMs: number;
  endedAtMs: number;
  attempt: number;
  reused: boolean;
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

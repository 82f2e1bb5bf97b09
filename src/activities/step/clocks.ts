/** A moment by both clocks of this machine, in milliseconds. */
export interface Clocks {
  monotonicMs: number;
  wallMs: number;
}

/** This moment. */
export function clocksNow(): Clocks {
  return { monotonicMs: performance.now(), wallMs: Date.now() };
}

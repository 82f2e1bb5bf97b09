/** What may be said of a fault besides its name, and besides the requests at which it comes. */
export interface FaultDetails {
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

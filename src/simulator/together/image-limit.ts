/**
 * The image limit that an account (an API key) lives under; times are simulated milliseconds. With `tells` each answer says what it
 * is, in requests a second, and for how many more there is room.
 */
export type LimitPolicy =
  | { kind: 'none' }
  /** At most so many requests in any window, counted at arrival, errors included; one more blocks the account. */
  | { kind: 'window'; requests: number; windowMs: number; blockMs: number; tells?: boolean }
  /** The newer answers: 429 with the time to wait above the rate, 503 with a chance of `overloaded` below it. */
  | { kind: 'dynamic'; requests: number; windowMs: number; overloaded: number; tells?: boolean };

/** What the limit says about one arrival; `windowCount` counts this request and all others within the window. */
export interface Arrival {
  decision: 'pass' | 'violation' | 'blocked' | 'limited';
  windowCount: number;
  /** Until when waiting would help, from now; 0 for those that pass. */
  waitMs: number;
  /** Until when the first of those that are counted is forgotten, from now. */
  forgetsMs: number;
}

/** The window by which requests are counted where no limit is set. */
const COUNTED_WINDOW_MS = 60_000;

interface Account {
  arrivalsMs: number[];
  blockedUntilMs: number;
}

/** Counts image requests as they arrive, for each account. */
export class ImageLimit {
  private readonly accounts = new Map<string, Account>();

  arrive(policy: LimitPolicy, key: string, atMs: number): Arrival {
    const windowMs = windowOf(policy);
    const account = this.account(key);
    const arrivals = account.arrivalsMs;
    arrivals.push(atMs);
    while (arrivals[0]! <= atMs - windowMs) arrivals.shift();
    const windowCount = arrivals.length;
    const forgetsMs = arrivals[0]! + windowMs - atMs;
    if (atMs < account.blockedUntilMs) {
      return { decision: 'blocked', windowCount, waitMs: account.blockedUntilMs - atMs, forgetsMs };
    }
    if (policy.kind === 'none' || windowCount <= policy.requests) {
      return { decision: 'pass', windowCount, waitMs: 0, forgetsMs };
    }
    if (policy.kind === 'window') {
      account.blockedUntilMs = atMs + policy.blockMs;
      return { decision: 'violation', windowCount, waitMs: policy.blockMs, forgetsMs };
    }
    const leavesAtMs = arrivals[windowCount - policy.requests]! + windowMs;
    return { decision: 'limited', windowCount, waitMs: leavesAtMs - atMs, forgetsMs };
  }

  /** Blocks an account that did nothing wrong. */
  block(key: string, untilMs: number): void {
    this.account(key).blockedUntilMs = untilMs;
  }

  private account(key: string): Account {
    const account = this.accounts.get(key) ?? { arrivalsMs: [], blockedUntilMs: 0 };
    this.accounts.set(key, account);
    return account;
  }
}

function windowOf(policy: LimitPolicy): number {
  return policy.kind === 'none' ? COUNTED_WINDOW_MS : policy.windowMs;
}

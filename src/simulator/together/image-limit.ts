/**
 * The image limit that an account (an API key) lives under; times are simulated milliseconds. With `tells` each answer says what it
 * is, in requests a second, and for how many more there is room.
 */
export type LimitPolicy =
  | { kind: 'none' }
  /** At most so many requests in any window, counted at arrival, errors included; one more blocks the account. */
  | { kind: 'window'; requests: number; windowMs: number; blockMs: number; tells?: boolean }
  /** The newer answers: 429 with the time to wait above the rate, 503 with a chance of `overloaded` below it. */
  | { kind: 'dynamic'; requests: number; windowMs: number; overloaded: number; tells?: boolean }
  /** A bucket of `size` tokens, full at first, into which so many come in each window; a request without one gets the dynamic 429. */
  | { kind: 'bucket'; requests: number; windowMs: number; size: number; tells?: boolean };

/** What the limit says about one arrival; `windowCount` counts this request and all others within the window. */
export interface Arrival {
  decision: 'pass' | 'violation' | 'blocked' | 'limited';
  windowCount: number;
  /** For how many more there is room. */
  room: number;
  /** Until when waiting would help, from now; 0 for those that pass. */
  waitMs: number;
  /** Until there is room for one more than now, from now. */
  forgetsMs: number;
}

/** The window by which requests are counted where no limit is set. */
const COUNTED_WINDOW_MS = 60_000;

interface Account {
  arrivalsMs: number[];
  blockedUntilMs: number;
  /** In the bucket, when the last request had come. */
  tokens?: number;
  filledAtMs: number;
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
    const room = policy.kind === 'none' ? Infinity : Math.max(0, policy.requests - windowCount);
    const counted = { windowCount, room, forgetsMs: arrivals[0]! + windowMs - atMs };
    if (atMs < account.blockedUntilMs) {
      return { ...counted, decision: 'blocked', waitMs: account.blockedUntilMs - atMs };
    }
    if (policy.kind === 'bucket') return { ...counted, ...taken(policy, account, atMs) };
    if (policy.kind === 'none' || windowCount <= policy.requests) return { ...counted, decision: 'pass', waitMs: 0 };
    if (policy.kind === 'window') {
      account.blockedUntilMs = atMs + policy.blockMs;
      return { ...counted, decision: 'violation', waitMs: policy.blockMs };
    }
    const leavesAtMs = arrivals[windowCount - policy.requests]! + windowMs;
    return { ...counted, decision: 'limited', waitMs: leavesAtMs - atMs };
  }

  /** Blocks an account that did nothing wrong. */
  block(key: string, untilMs: number): void {
    this.account(key).blockedUntilMs = untilMs;
  }

  private account(key: string): Account {
    const account = this.accounts.get(key) ?? { arrivalsMs: [], blockedUntilMs: 0, filledAtMs: 0 };
    this.accounts.set(key, account);
    return account;
  }
}

/** What a bucket says of one arrival, which takes a token where there is one. */
function taken(
  { requests, windowMs, size }: Extract<LimitPolicy, { kind: 'bucket' }>,
  account: Account,
  atMs: number,
): Omit<Arrival, 'windowCount'> {
  const aTokenMs = windowMs / requests;
  const tokens = Math.min(size, (account.tokens ?? size) + (atMs - account.filledAtMs) / aTokenMs);
  const isThere = tokens >= 1;
  const left = isThere ? tokens - 1 : tokens;
  account.tokens = left;
  account.filledAtMs = atMs;
  const forgetsMs = (Math.floor(left) + 1 - left) * aTokenMs;
  return { decision: isThere ? 'pass' : 'limited', room: Math.floor(left), waitMs: isThere ? 0 : forgetsMs, forgetsMs };
}

function windowOf(policy: LimitPolicy): number {
  return policy.kind === 'none' ? COUNTED_WINDOW_MS : policy.windowMs;
}

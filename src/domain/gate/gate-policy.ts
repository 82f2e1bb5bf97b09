/** `even` spaces the requests; `burst` lets as many as the limit go at once, then none until the window has passed. */
export type Pace = 'even' | 'burst';

/**
 * The rate limit of one account at an image vendor, as its gate keeps it: at most `limit` requests in any `windowMs`.
 * `leaseMs` is how late after a grant a request may begin to leave; `transitMs` how long it may then take until the vendor
 * counts it; `blockMs` how long the vendor blocks an account that went over the limit.
 */
export interface GatePolicy {
  limit: number;
  windowMs: number;
  leaseMs: number;
  transitMs: number;
  blockMs: number;
  pace: Pace;
  /**
   * With the even pace: it widens to bursts while the vendor's own words plainly show that the account bears them. A field of its own, for a
   * gate of before knows no third pace, and keeps the even one.
   */
  widens?: boolean;
}

/** A pace as people choose it. */
export type ChosenPace = Pace | 'auto';

/** What a policy says of the pace that a person has chosen. */
export function paceOf(chosen: ChosenPace): Pick<GatePolicy, 'pace' | 'widens'> {
  return chosen === 'auto' ? { pace: 'even', widens: true } : { pace: chosen };
}

/** The pace of a policy as people choose it. */
export function chosenPace({ pace, widens }: GatePolicy): ChosenPace {
  return pace === 'even' && widens ? 'auto' : pace;
}

/**
 * The time that `limit` + 1 grants must span at least: a request that was granted at t is counted by the vendor between
 * t and t + lease + transit, so that grants this far apart are counted a window apart.
 */
export function spanMs({ windowMs, leaseMs, transitMs }: GatePolicy): number {
  return windowMs + leaseMs + transitMs;
}

/** The time between two grants at the even pace. */
export function gapMs(policy: GatePolicy): number {
  return Math.ceil(spanMs(policy) / policy.limit);
}

/** The policy that is as strict as both in every respect. */
export function stricterPolicy(a: GatePolicy, b: GatePolicy): GatePolicy {
  const paces = [chosenPace(a), chosenPace(b)];
  return {
    limit: Math.min(a.limit, b.limit),
    windowMs: Math.max(a.windowMs, b.windowMs),
    leaseMs: Math.max(a.leaseMs, b.leaseMs),
    transitMs: Math.max(a.transitMs, b.transitMs),
    blockMs: Math.max(a.blockMs, b.blockMs),
    ...paceOf(paces.includes('even') ? 'even' : paces.includes('auto') ? 'auto' : 'burst'),
  };
}

/**
 * The policy with no more than so many requests a minute; the same one where that is not less than it has. The window stays, unless
 * not even one request would fit into it.
 */
export function tightened(policy: GatePolicy, perMinute: number): GatePolicy {
  const perWindow = (perMinute * policy.windowMs) / 60_000;
  // A rate that was told in digits, such as 0.1 a second, may come out a little less than it is.
  const limit = Math.floor(perWindow + 1e-6);
  if (limit >= policy.limit) return policy;
  return limit >= 1 ? { ...policy, limit } : { ...policy, limit: 1, windowMs: Math.ceil(60_000 / perMinute) };
}

/** No limit, block or hold is longer than 30 days; beyond the dates that JavaScript knows nothing could be told of it. */
export const LONGEST_MS = 30 * 24 * 3_600_000;

/** What does not make sense in a policy, each with what was expected; a request with such a policy is refused. */
export function policyProblems(policy: GatePolicy): string[] {
  const atLeast = (name: keyof GatePolicy, least: number) => {
    const value = policy[name];
    const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= LONGEST_MS;
    return fits ? [] : [`${name} must be a whole number from ${least} to ${LONGEST_MS}, but it is ${String(value)}`];
  };
  return [
    ...atLeast('limit', 1),
    ...atLeast('windowMs', 1),
    ...atLeast('leaseMs', 1),
    ...atLeast('transitMs', 0),
    ...atLeast('blockMs', 0),
    ...(policy.pace === 'even' || policy.pace === 'burst'
      ? []
      : [`pace must be "even" or "burst", but it is ${String(policy.pace)}`]),
    ...(policy.widens === undefined || typeof policy.widens === 'boolean'
      ? []
      : [`widens must be true or false, but it is ${String(policy.widens)}`]),
  ];
}

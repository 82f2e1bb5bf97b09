import type { GatePolicy } from './gate-policy';

/**
 * All that a gate remembers; times in milliseconds since 1970 by the Temporal server's clock.
 * `clockMs` is the latest time it has seen, `grantsMs` the times of the latest grants, oldest first.
 */
export interface GateState {
  policy: GatePolicy;
  clockMs: number;
  grantsMs: number[];
  /** Their names, in the same order, by which workers speak of them; a gate of version 0.1 remembered none. */
  grantIds?: string[];
  /** For how many more the vendor had room, as its answers told, in the same order; null where nothing is known. */
  grantRooms?: (number | null)[];
  /** When it was told so, in the same order. */
  grantToldMs?: (number | null)[];
  /** Nothing is granted before: a gate without memory does not know what the one before it granted. */
  coldUntilMs: number;
  /** The vendor's block; at a gate of before also a rest that it asked for. */
  blockedUntilMs: number;
  /** The rest that the vendor asked for with a picture that it drew. */
  restUntilMs?: number;
  /** A person's hold. */
  heldUntilMs: number;
  /** Of the account's first gate: until then it has not seen a whole span of its account. */
  youngUntilMs?: number;
  /** A vendor that refused a request is asked at the even pace until then, and how often that was so. */
  narrowUntilMs?: number;
  narrowings?: number;
}

/** A grant that a gate remembers; without a name, nobody can speak of it. */
export interface RememberedGrant {
  atMs: number;
  id: string;
  room?: number | undefined;
  /** When the gate heard of the room; a gate of before did not remember that. */
  toldMs?: number | undefined;
}

/** Enough to count what a policy of a longer window or a higher limit has to count. */
const GRANTS_REMEMBERED = 64;

/** The latest grants, oldest first. */
export function grantsOf({ grantsMs, grantIds = [], grantRooms = [], grantToldMs = [] }: GateState): RememberedGrant[] {
  return grantsMs.map((atMs, index) => {
    const room = grantRooms[index];
    const toldMs = grantToldMs[index];
    return {
      atMs,
      id: grantIds[index] ?? '',
      ...(typeof room === 'number' && { room }),
      ...(typeof toldMs === 'number' && { toldMs }),
    };
  });
}

/** The state with these grants in place of its own, in whatever order; the latest are remembered. */
export function withGrants(state: GateState, grants: RememberedGrant[]): GateState {
  const remembered = Math.max(GRANTS_REMEMBERED, 2 * state.policy.limit);
  const latest = [...grants].sort((a, b) => a.atMs - b.atMs).slice(-remembered);
  const { grantRooms: _rooms, grantToldMs: _told, ...rest } = state;
  const grantRooms = latest.map(({ room }) => room ?? null);
  const grantToldMs = latest.map(({ toldMs }) => toldMs ?? null);
  return {
    ...rest,
    grantsMs: latest.map(({ atMs }) => atMs),
    grantIds: latest.map(({ id }) => id),
    ...(grantRooms.some((room) => room !== null) && { grantRooms, grantToldMs }),
  };
}

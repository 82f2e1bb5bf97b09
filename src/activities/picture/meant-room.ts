/** Room beyond the account's limit is not used, and no account has a limit as large as this. */
const MOST_ROOM = 10_000;

/**
 * The room that a vendor tells, as the gate takes it: an enormous number is no more than plenty, and what is no number of requests
 * counts as nothing told. What the gate refuses it would hear again with every question of this worker.
 */
export function meantRoom(room: number | undefined): number | undefined {
  if (room === undefined || !Number.isInteger(room) || room < 0) return undefined;
  return Math.min(room, MOST_ROOM);
}

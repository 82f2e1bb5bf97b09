/**
 * After how long without a heartbeat the server takes a step's worker for lost, and gives the step to another: three times what any
 * worker lets pass between two, so that one that gets lost on its way does no harm.
 */
export const HEARTBEAT_TIMEOUT_MS = 15_000;

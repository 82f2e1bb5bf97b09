/** How long the Temporal server has to end after it was asked to; then it is killed. */
export const SERVER_STOPS_WITHIN_MS = 10_000;

/** The worker's time: more than its usual time of grace; one with a longer `STORYREEL_GRACE_SECONDS` is cut off, for who stops it waits. */
export const WORKER_STOPS_WITHIN_MS = 20_000;

/** More than the worker and then the server need: by then everything has stopped that is stopped in order. */
export const IN_ORDER_WITHIN_MS = WORKER_STOPS_WITHIN_MS + SERVER_STOPS_WITHIN_MS + 10_000;

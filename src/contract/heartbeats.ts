/** Activities heartbeat far more often: a worker that has been silent this long is lost. */
export const HEARTBEAT_TIMEOUT_MS = 15_000;

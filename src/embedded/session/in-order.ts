/** By then everything has stopped that is stopped in order: the worker has 20 s to end and the server 10 s. */
export const IN_ORDER_WITHIN_MS = 40_000;

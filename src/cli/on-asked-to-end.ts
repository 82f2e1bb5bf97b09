/** A command that was asked to end is killed after so long: more than everything that it has begun needs to end in order, but for a worker's time of grace. */
const KILLED_AFTER_MS = 60_000;

/** The process that is asked, as far as it matters here. */
type Asked = Pick<NodeJS.Process, 'once' | 'kill' | 'pid'>;

/**
 * Calls `end` when the process is asked to end, by Ctrl-C or otherwise. A second Ctrl-C ends it at once; so does this when it is still there
 * a minute after its work's time of grace, of which `graceMs` tells then.
 */
export function onAskedToEnd(end: (by: NodeJS.Signals) => void, graceMs: () => number, asked: Asked = process): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    asked.once(signal, () => {
      end(signal);
      setTimeout(() => asked.kill(asked.pid, signal), graceMs() + KILLED_AFTER_MS).unref();
    });
  }
}

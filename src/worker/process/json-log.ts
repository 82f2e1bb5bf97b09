import { DefaultLogger } from '@temporalio/worker';

/** A log of a JSON object a line, for programs: time, level, message, the film and the step that it is about, and all else that is told. */
export function jsonLog(write: (line: string) => void): DefaultLogger {
  return new DefaultLogger('INFO', ({ level, timestampNanos, message, meta }) => {
    const { workflowId, activityId, error, ...others } = meta ?? {};
    const line = {
      time: new Date(Number(timestampNanos / 1_000_000n)).toISOString(),
      level,
      message,
      ...(workflowId !== undefined && { film: workflowId }),
      ...(activityId !== undefined && { step: activityId }),
      ...(error !== undefined && { error: error instanceof Error ? (error.stack ?? error.message) : error }),
      ...others,
    };
    write(`${JSON.stringify(line, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`);
  });
}

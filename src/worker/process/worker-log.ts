import { DefaultLogger } from '@temporalio/worker';
import type { Settings } from '../../config/settings';
import { jsonLog } from './json-log';

/** The log of a worker, on its standard error: for programs or for persons. */
export function workerLog({ logsJson }: Pick<Settings, 'logsJson'>): DefaultLogger {
  return logsJson ? jsonLog((line) => process.stderr.write(line)) : new DefaultLogger('INFO');
}

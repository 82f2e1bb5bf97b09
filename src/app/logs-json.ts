/** Whether a worker's log is JSON, whatever the other settings are. */
export { logsJson } from '../config/logs-json';

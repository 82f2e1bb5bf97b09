import { EnvironmentReader } from './environment-reader';

/** Whether a worker's log is JSON, also where the other settings make no sense: it is there that this is told. */
export function logsJson(environment: NodeJS.ProcessEnv): boolean {
  return new EnvironmentReader(environment).text('STORYREEL_LOG') === 'json';
}

import { serverCommand } from '../server/embedded-server';
import { findPrograms, isRunning, type RunningProgram } from './running-program';

/**
 * What still runs of a home whose process is dead: what its claim names, and any server on the home's database, for one
 * that died between the start of a server and the note of it has named none.
 */
export function leftOvers(home: string, named: RunningProgram[]): RunningProgram[] {
  const running = named.filter(isRunning);
  const known = new Set(running.map(({ pid }) => pid));
  return [...running, ...findPrograms(serverCommand(home)).filter(({ pid }) => !known.has(pid))];
}

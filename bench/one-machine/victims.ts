import { setTimeout as pause } from 'node:timers/promises';
import { readClaim } from '../../src/embedded/claim/claim';
import { serverCommand } from '../../src/embedded/server/embedded-server';
import { leftOvers } from '../../src/embedded/claim/left-overs';
import { isRunning, type RunningProgram } from '../../src/embedded/claim/running-program';

/** The processes that serve a home, to be killed: each as a machine without memory or a person would, at once. */
export class Victims {
  private readonly known = new Map<number, RunningProgram>();

  constructor(private readonly home: string) {}

  /** Kills the worker with all that it runs, such as an encoder. */
  killWorkerNow(): void {
    this.killNow('worker', ({ commandIncludes }) => !this.isServer(commandIncludes));
  }

  killServerNow(): void {
    this.killNow('Temporal server', ({ commandIncludes }) => this.isServer(commandIncludes));
  }

  /** Kills the background process first, for it would begin the others again, and then all that it has started. */
  killAllNow(): void {
    const claim = readClaim(this.home);
    const named = claim ? [claim, ...claim.programs] : [];
    for (const program of [...named, ...this.known.values(), ...leftOvers(this.home, [])]) this.kill(program);
  }

  async untilGone(): Promise<void> {
    while ([...this.known.values()].some(isRunning)) await pause(20);
  }

  private killNow(what: string, isMeant: (program: RunningProgram) => boolean): void {
    const meant = readClaim(this.home)?.programs.filter((program) => isMeant(program) && isRunning(program)) ?? [];
    if (meant.length === 0) throw new Error(`There is no ${what} to kill.`);
    meant.forEach((program) => this.kill(program));
  }

  private kill(program: RunningProgram): void {
    // By its words, too: by now the number may be that of a stranger.
    if (!isRunning(program)) return;
    this.known.set(program.pid, program);
    for (const target of [-program.pid, program.pid]) {
      try {
        process.kill(target, 'SIGKILL');
      } catch {
        // It leads no group, or was quicker.
      }
    }
  }

  private isServer(commandIncludes: string[]): boolean {
    return serverCommand(this.home).every((words) => commandIncludes.includes(words));
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { FilmProgress } from '../../src/domain/progress/progress';
import { namedSteps } from '../../src/domain/progress/step-name';
import type { Command } from '../one-machine/command';
import { momentsOf, type Crash, type Who } from './crashes';
import { decodedOf } from './decoded';
import { Ledger } from './ledger';
import { paidIn } from './paid';
import { losePower } from './power-loss';
import type { Site } from './site';
import { manifestOf, type Undisturbed } from './undisturbed';

/** What came of one run. */
export interface Row {
  who: Who;
  when: string;
  /** Whether the moment was met: some are over in a millisecond. */
  isMet: boolean;
  isMade: boolean;
  /** Which steps were tried again, and of what the film warns; or why there is none. */
  howItWentOn: string;
  /** From the last kill until the last of the steps that it interrupted was at work again, which then do their work anew. */
  secondsLost: number;
  callsAllowed: number;
  callsSeen: number;
  paidTwice: number;
  violations: number;
  hasSameFrames: boolean;
  hasSameSound: boolean;
}

/** A film that is not made after so long is lost. */
const MOST_MS = 180_000;

/** Makes the film, kills as the crash says, waits for the film without helping it, and judges. */
export async function runCrash(crash: Crash, site: Site, undisturbed: Undisturbed): Promise<Row> {
  const { who, when } = crash;
  const ledger = new Ledger(site);
  let command = site.order();
  let isMet = true;
  let killedAtMs = Infinity;
  for (const moment of when) {
    const comes = moment.watch({ site, undisturbed, callsBefore: site.calls().length });
    if (!(await site.until(comes))) {
      isMet = false;
      break;
    }
    killNow(who, site, command);
    killedAtMs = Date.now();
    await ledger.noteKill();
    if (moment.isBrief) isMet = comes();
    if (who === 'everything') {
      await site.victims.untilGone();
      const paid = await paidIn(site.store);
      await losePower(site.store);
      await ledger.noteLoss(paid);
      command = site.order();
    }
  }
  const failure = await failureOf(command);
  const isMade = failure === undefined;
  const decoded = isMade ? await decodedOf(site.film) : undefined;
  const steps = isMade ? (await manifestOf(site)).steps : undefined;
  const { allowed, seen, paidTwice } = ledger.count();
  const { violations, blocked } = site.vendors.simulator.verdict();
  return {
    who,
    when: momentsOf(crash),
    isMet,
    isMade,
    howItWentOn: steps ? triedAgain(steps) : `${failure}`,
    secondsLost: steps ? secondsUntilAtWork(steps, killedAtMs) : NaN,
    callsAllowed: allowed,
    callsSeen: seen,
    paidTwice,
    violations: violations + blocked,
    hasSameFrames: decoded?.frames === undisturbed.decoded.frames,
    hasSameSound: decoded?.sound === undisturbed.decoded.sound,
  };
}

function killNow(who: Who, site: Site, command: Command): void {
  if (who === 'everything') {
    command.killNow();
    site.victims.killAllNow();
    return;
  }
  if (who !== 'worker') site.victims.killServerNow();
  if (who !== 'server') site.victims.killWorkerNow();
}

/** Why there is no film; undefined when there is one. */
async function failureOf(command: Command): Promise<string | undefined> {
  const late = new AbortController();
  const end = await Promise.race([command.ended, pause(MOST_MS, undefined, { signal: late.signal })]);
  late.abort();
  if (!end) return `not made within ${MOST_MS / 1000} s`;
  return end.code === 0 ? undefined : `the command ended with ${end.code}: ${end.said.trim()}`;
}

function triedAgain(progress: FilmProgress): string {
  const again = namedSteps(progress).flatMap(({ name, step: { times } }) => {
    if (!times || (times.attempt === 1 && !times.reused)) return [];
    const attempt = times.attempt > 1 ? ` attempt ${times.attempt}` : '';
    return [`${name.id}${attempt}${times.reused ? ' from the store' : ''}`];
  });
  return [...again, ...(progress.warnings ?? [])].join(', ') || 'as if nothing had been';
}

function secondsUntilAtWork(progress: FilmProgress, killedAtMs: number): number {
  const waits = namedSteps(progress).flatMap(({ step: { times } }) => {
    return times && times.attempt > 1 ? [times.startedAtMs - killedAtMs] : [];
  });
  return Math.round(Math.max(0, ...waits) / 100) / 10;
}

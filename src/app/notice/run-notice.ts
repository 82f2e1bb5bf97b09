import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { endGroup } from '../../embedded/child/end-group';
import { childEnvironment } from '../../threads/child-environment';
import type { Notice } from './notice';

/** What programs that show something on a desktop need to know besides. */
const DESKTOP = /^(?:DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS)$/;

/** Nobody waits longer for a command that is only to tell somebody. */
const WITHIN_MS = 30_000;
/** Of a sentence, which may quote what vendors said; an environment has little room. */
const MOST_CHARACTERS = 2_000;
const MOST_TOLD = 300;
const LAST_WORDS_WITHIN_MS = 1_000;

/**
 * Runs a person's command, which finds the film's id, how it stands and the sentence in its environment: none of them is ever a part
 * of the command line. Resolves when it has ended, to what went wrong with it, if anything did. On Windows it is a program without
 * arguments, for the shell there would read the sentence as commands.
 */
export async function runNotice(
  command: string,
  { film, state, sentence }: Notice,
  environment: NodeJS.ProcessEnv,
  withinMs = WITHIN_MS,
): Promise<string | undefined> {
  const env = {
    ...childEnvironment(environment, DESKTOP),
    STORYREEL_FILM: film,
    STORYREEL_STATE: state,
    STORYREEL_SENTENCE: oneLine(sentence).slice(0, MOST_CHARACTERS),
  };
  const [program, args] = process.platform === 'win32' ? [command, []] : ['/bin/sh', ['-c', command]];
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (text: Buffer) => (told = `${told}${text.toString('utf8')}`.slice(-MOST_TOLD)));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    endGroup(child);
  }, withinMs);
  const closed = once(child, 'close').catch(() => undefined);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    // What it leaves running in the background may keep its standard error open.
    await Promise.race([closed, pause(LAST_WORDS_WITHIN_MS, undefined, { ref: false })]);
    if (isLate) return `the command of --notify took longer than ${withinMs / 1000} s, and was ended`;
    if (code === 0) return undefined;
    const words = oneLine(told).trim();
    return `the command of --notify ended with exit code ${code ?? 'none'}${words && `: ${words}`}`;
  } catch (error) {
    return `the command of --notify could not be run: ${(error as Error).message}`;
  } finally {
    clearTimeout(timer);
    child.stderr.destroy();
  }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ');
}

#!/usr/bin/env node
import { contextFrom, Interrupted } from '../app/context';
import { LiveArea } from './display/live/live-area';
import { exitCodeOf } from './exit-code';
import { program } from './program';
import type { Terminal } from './terminal';

/** Aborts at Ctrl-C or when the process is asked to end; at a second Ctrl-C the process ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const why = 'Stopped looking on. A film that was begun goes on while a worker is up; "storyreel cancel ID" ends it.';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort(new Interrupted(why)));
  }
  return controller.signal;
}

function begin(needsKeys = true): Terminal {
  const area = new LiveArea();
  // The standard output is for the answer: with --json it is one line for a program.
  const onWait = (sentence: string) => area.above(() => console.error(sentence));
  const context = contextFrom(process.env, { needsKeys, interrupted: interruption(), onWait });
  return { ...context, area, say: (line) => area.above(() => console.log(line)) };
}

// Whoever reads the output may stop reading ("storyreel list | head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

program(begin)
  .parseAsync()
  .then(
    () => 0,
    (error: unknown) => exitCodeOf(error, (sentence) => console.error(sentence)),
  )
  // What was raced against and lost (a query that hangs, a retry) must not keep a finished command alive.
  .then(
    (code) => process.exit(code),
    () => process.exit(1),
  );

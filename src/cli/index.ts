#!/usr/bin/env node
import { readSettings } from '../config/settings';
import { Interrupted, type Context } from '../app/context';
import { exitCodeOf } from './exit-code';
import { program } from './program';

/** Aborts at Ctrl-C or when the process is asked to end; at a second Ctrl-C the process ends at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const why = 'Stopped looking on. A film that was begun goes on while a worker is up; "storyreel cancel ID" ends it.';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort(new Interrupted(why)));
  }
  return controller.signal;
}

function context(needsKeys = true): Context {
  const settings = readSettings(process.env, needsKeys && !process.env['TEMPORAL_ADDRESS']);
  return { settings, interrupted: interruption(), say: (line) => console.log(line) };
}

// Whoever reads the output may stop reading ("storyreel list | head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

program(context)
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

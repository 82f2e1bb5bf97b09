#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { readSettings } from '../config';
import { FORMATS, type FormatName } from '../domain/format';
import { newOrder } from '../domain/order';
import { InputError } from './input-error';
import { make, type MakeOptions } from './make';
import { ownVersion } from './own-version';

const EXIT = { failed: 1, wrongInput: 2, interrupted: 130 } as const;

class Interrupted extends Error {}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () =>
      controller.abort(new Interrupted('Stopped. The film goes on from here when it is ordered again.')),
    );
  }
  return controller.signal;
}

function program(): Command {
  const defaults = newOrder({ title: '', text: '' });
  const storyreel = new Command('storyreel')
    .description('A story goes in; a narrated, captioned, illustrated film comes out.')
    .version(ownVersion())
    .exitOverride();

  storyreel
    .command('make')
    .description('make a film of a story (a .md or .txt file)')
    .argument('<story>', 'the story; a first line "# ..." is its title')
    .option('--out <path>', 'where the film goes (default: ./TITLE.mp4)')
    .addOption(
      new Option('--format <name>', 'the shape of the film')
        .choices(Object.keys(FORMATS) as FormatName[])
        .default(defaults.format),
    )
    .option('--voice <name>', 'who tells the story', defaults.voice)
    .option('--language <tag>', 'the language of the story', defaults.language)
    .option('--keep', 'leave the embedded Temporal server and the worker up at the end', false)
    .action((story: string, options: MakeOptions) => make(story, options, readSettings(process.env), interruption()));

  storyreel
    .command('worker')
    .description('serve all queues of the Temporal server that TEMPORAL_ADDRESS names, until stopped')
    .action(async () => {
      const { runWorker } = await import('../worker.js');
      await runWorker(() => console.log('The worker serves all queues. Stop it with Ctrl-C.'));
    });
  return storyreel;
}

program()
  .parseAsync()
  .then(
    // What was raced against and lost (a hanging query, a joined server) must not keep a finished command alive.
    () => process.exit(0),
    (error: unknown) => {
      if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : EXIT.wrongInput);
      console.error(error instanceof Error ? error.message : String(error));
      if (error instanceof Interrupted) process.exit(EXIT.interrupted);
      process.exit(error instanceof InputError ? EXIT.wrongInput : EXIT.failed);
    },
  );

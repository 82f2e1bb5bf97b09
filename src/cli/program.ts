import { Command, Help } from 'commander';
import { asTyped } from './display/as-typed';
import { sentenceOn } from './display/sentence-on';
import { ownVersion } from '../app/own-version';
import type { CommandLine, Registration } from './registration';

/** All commands by name, in the order in which the help shows them. Each has a use case behind it, and only what is run is loaded. */
const COMMANDS = new Map<string, () => Promise<Registration>>(
  Object.entries({
    make: async () => (await import('./commands/films/make.js')).make,
    watch: async () => (await import('./commands/films/watch.js')).watch,
    list: async () => (await import('./commands/films/list.js')).list,
    show: async () => (await import('./commands/films/show.js')).show,
    report: async () => (await import('./commands/films/report.js')).report,
    storyboard: async () => (await import('./commands/films/storyboard.js')).storyboard,
    history: async () => (await import('./commands/films/history.js')).history,
    open: async () => (await import('./commands/films/open.js')).open,
    review: async () => (await import('./commands/review/review.js')).review,
    approve: async () => (await import('./commands/review/approve.js')).approve,
    revise: async () => (await import('./commands/review/revise.js')).revise,
    retry: async () => (await import('./commands/review/retry.js')).retry,
    skip: async () => (await import('./commands/review/skip.js')).skip,
    pause: async () => (await import('./commands/review/pause.js')).pause,
    resume: async () => (await import('./commands/review/resume.js')).resume,
    terms: async () => (await import('./commands/review/terms.js')).terms,
    remake: async () => (await import('./commands/films/remake.js')).remake,
    cancel: async () => (await import('./commands/films/cancel.js')).cancel,
    worker: async () => (await import('./commands/running/worker.js')).worker,
    dev: async () => (await import('./commands/running/dev.js')).dev,
    stop: async () => (await import('./commands/running/stop.js')).stop,
    doctor: async () => (await import('./commands/running/doctor.js')).doctor,
    voices: async () => (await import('./commands/voices.js')).voices,
    gate: async () => (await import('./commands/running/gate.js')).gate,
    store: async () => (await import('./commands/store.js')).store,
    fonts: async () => (await import('./commands/fonts.js')).fonts,
    codec: async () => (await import('./commands/running/codec.js')).codec,
    completion: async () => (await import('./commands/completion.js')).completion,
  }),
);

/** The command line; `begin` makes the terminal of a command when it begins. Of a command that is named no other is loaded. */
export async function program(begin: CommandLine['begin'], named?: string): Promise<Command> {
  const storyreel = new Command('storyreel')
    .description('A story goes in; a narrated, captioned, illustrated film comes out.')
    .version(ownVersion())
    .showHelpAfterError('(--help tells what there is)')
    // An argument that it complains of may come from anywhere.
    .configureOutput({
      writeOut: (text) => void process.stdout.write(sentenceOn(process.stdout, text)),
      writeErr: (text) => void process.stderr.write(sentenceOn(process.stderr, text)),
    })
    // Worded before it is laid out in columns.
    .configureHelp({
      optionDescription: (option) => asTyped(new Help().optionDescription(option)),
      argumentDescription: (argument) => asTyped(new Help().argumentDescription(argument)),
    })
    .exitOverride();
  const command: CommandLine['command'] = (name, description, examples) =>
    storyreel
      .command(name)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples.map((example) => `  storyreel ${example}`).join('\n')}`);
  for (const load of loadersFor(named)) (await load())({ command, begin });
  return storyreel;
}

/** All, for help, for what tells of all commands, and where a name is none. */
function loadersFor(named: string | undefined): (() => Promise<Registration>)[] {
  const only = named === undefined || named === 'completion' ? undefined : COMMANDS.get(named);
  return only ? [only] : [...COMMANDS.values()];
}

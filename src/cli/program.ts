import { Command } from 'commander';
import { cancel } from './commands/cancel';
import { codec } from './commands/codec';
import { completion } from './commands/completion';
import { dev } from './commands/dev';
import { doctor } from './commands/doctor';
import { fonts } from './commands/fonts';
import { gate } from './commands/gate';
import { list } from './commands/list';
import { make } from './commands/make';
import { open } from './commands/open';
import { report } from './commands/report';
import { show } from './commands/show';
import { stop } from './commands/stop';
import { store } from './commands/store';
import { voices } from './commands/voices';
import { watch } from './commands/watch';
import { worker } from './commands/worker';
import { printable } from './display/printable';
import { ownVersion } from './own-version';
import type { CommandLine, Registration } from './registration';

/** All commands, in the order in which the help shows them. */
const COMMANDS: Registration[] = [
  make,
  watch,
  list,
  show,
  report,
  open,
  cancel,
  worker,
  dev,
  stop,
  doctor,
  voices,
  gate,
  store,
  fonts,
  codec,
  completion,
];

/** The command line with all its commands; `begin` makes the terminal of each when it begins. */
export function program(begin: CommandLine['begin']): Command {
  const storyreel = new Command('storyreel')
    .description('A story goes in; a narrated, captioned, illustrated film comes out.')
    .version(ownVersion())
    .showHelpAfterError('(--help tells what there is)')
    // An argument that it complains of may come from anywhere.
    .configureOutput({ writeErr: (text) => void process.stderr.write(printable(text)) })
    .exitOverride();
  const command: CommandLine['command'] = (name, description, examples) =>
    storyreel
      .command(name)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples.map((example) => `  storyreel ${example}`).join('\n')}`);
  for (const register of COMMANDS) register({ command, begin });
  return storyreel;
}

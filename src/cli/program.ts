import { Command, Help } from 'commander';
import { approve } from './commands/review/approve';
import { cancel } from './commands/cancel';
import { codec } from './commands/codec';
import { completion } from './commands/completion';
import { dev } from './commands/dev';
import { doctor } from './commands/doctor';
import { fonts } from './commands/fonts';
import { gate } from './commands/gate';
import { history } from './commands/review/history';
import { list } from './commands/list';
import { make } from './commands/make';
import { open } from './commands/open';
import { pause } from './commands/review/pause';
import { remake } from './commands/review/remake';
import { report } from './commands/report';
import { resume } from './commands/review/resume';
import { retry } from './commands/review/retry';
import { review } from './commands/review/review';
import { revise } from './commands/review/revise';
import { show } from './commands/show';
import { skip } from './commands/review/skip';
import { stop } from './commands/stop';
import { storyboard } from './commands/review/storyboard';
import { store } from './commands/store';
import { terms } from './commands/review/terms';
import { voices } from './commands/voices';
import { watch } from './commands/watch';
import { worker } from './commands/worker';
import { asTyped } from './display/as-typed';
import { sentenceOn } from './display/sentence-on';
import { ownVersion } from '../app/own-version';
import type { CommandLine, Registration } from './registration';

/** All commands, in the order in which the help shows them. */
const COMMANDS: Registration[] = [
  make,
  watch,
  list,
  show,
  report,
  storyboard,
  history,
  open,
  review,
  approve,
  revise,
  retry,
  skip,
  pause,
  resume,
  terms,
  remake,
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
  for (const register of COMMANDS) register({ command, begin });
  return storyreel;
}

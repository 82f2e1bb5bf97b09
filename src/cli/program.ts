import { Argument, Command, Option } from 'commander';
import { FORMATS, type FormatName } from '../domain/format';
import { newOrder } from '../domain/film/order';
import { cancel } from './commands/cancel';
import { completionScript } from './commands/completion';
import { dev } from './commands/dev';
import { doctor } from './commands/doctor';
import { addFonts, listFonts } from './commands/fonts';
import { holdGate, setGate, showGate } from './commands/gate';
import { list } from './commands/list';
import { make, type MakeOptions } from './commands/make';
import { open } from './commands/open';
import { report, type ReportOptions } from './commands/report';
import { show } from './commands/show';
import { stop } from './commands/stop';
import { showStore, sweepUnused, verifyArtifacts } from './commands/store';
import { voices } from './commands/voices';
import { watch } from './commands/watch';
import { worker } from './commands/worker';
import type { Context } from '../app/context';
import { ToldFailure } from './exit-code';
import { aDay, aDuration, aSceneCount, aStyle, aWholeNumber, microUsd } from './input/option-values';
import { ownVersion } from './own-version';

interface JsonOption {
  json?: boolean;
}

/**
 * All commands with their options, and what they call; `context` is made when a command begins. Those that start no worker
 * need no vendor's key.
 */
export function program(context: (needsKeys?: boolean) => Context): Command {
  const defaults = newOrder({ title: '', text: '' });
  const storyreel = new Command('storyreel')
    .description('A story goes in; a narrated, captioned, illustrated film comes out.')
    .version(ownVersion())
    .showHelpAfterError('(--help tells what there is)')
    .exitOverride();
  const command = (name: string, description: string, examples: string[]) =>
    storyreel
      .command(name)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples.map((example) => `  storyreel ${example}`).join('\n')}`);
  const json = ['--json', 'print JSON, for programs'] as const;

  command('make', 'make a film of each story', [
    'make my-story.md',
    'make my-story.md --format landscape --voice rms --out films/mine.mp4',
    'make one.md two.txt script.json --out films/',
    'make - --json < my-story.md',
  ])
    .argument(
      '<story...>',
      'a .md or .txt file (a first line "# ..." is the title), a script in .json, or - for the standard input',
    )
    .option('--out <path>', "the film's file, or for several films a directory (default: ./TITLE.mp4)")
    .addOption(
      new Option('--format <name>', 'the shape of the film')
        .choices(Object.keys(FORMATS) as FormatName[])
        .default(defaults.format),
    )
    .option('--voice <name>', "who tells the story (default: STORYREEL_VOICE, else the narrator's usual voice)")
    .option('--language <tag>', 'the language of the story', defaults.language)
    .option('--verbatim', 'keep every word of the story')
    .addOption(new Option('--scenes <number>', 'how many scenes, 1 to 12 (default: by length)').argParser(aSceneCount))
    .addOption(new Option('--style <words>', 'how all pictures are to look, such as "ink drawing"').argParser(aStyle))
    .addOption(new Option('--max-cost <usd>', 'what the film may cost, such as 0.05').argParser(microUsd))
    .option('--plan', 'write the script, and say what the film would cost and take; make nothing else')
    .option('--simulated', 'try the vendors out, simulated twenty times as quick, for nothing')
    .option('--detach', 'order the film and return; "storyreel watch" looks on')
    .option('--again', 'make the film anew even if it was made before')
    .option('--keep', 'leave the embedded server up (it stops when it has been idle for ten minutes)')
    .option('--no-keep', 'stop it at the end, unless others use it')
    .option(...json)
    .action(async (stories: string[], options: MakeOptions) => failUnless(await make(stories, options, context())));

  command('watch', 'look on while a film is made, and write it when it is', ['watch film-755d026307f49f8f'])
    .argument('<id>', 'the id of the film')
    .option('--out <path>', "the film's file (default: ./TITLE.mp4)")
    .action((id: string, options: { out?: string }) => watch(id, options, context()));

  command('list', 'the latest films and how they stand', ['list', 'list --most 100 --json'])
    .addOption(new Option('--most <number>', 'how many films').default(20).argParser(aWholeNumber))
    .option(...json)
    .action((options: JsonOption & { most: number }) => list(options, context()));

  command('show', 'how a film stands, step by step', ['show film-755d026307f49f8f'])
    .argument('<id>', 'the id of the film')
    .option(...json)
    .action((id: string, options: JsonOption) => show(id, options, context()));

  command('report', 'where the time of a film went, what held it up, and how fast it could have been', [
    'report film-755d026307f49f8f',
    'report film-755d026307f49f8f --html report.html',
  ])
    .argument('<id>', 'the id of the film')
    .option('--html <file>', 'write it as a page for a browser, too')
    .option(...json)
    .action((id: string, options: ReportOptions) => report(id, options, context()));

  command('open', "open a film's page in the Temporal UI", ['open film-755d026307f49f8f'])
    .argument('<id>', 'the id of the film')
    .action((id: string) => open(id, context()));

  command('cancel', 'stop the making of a film; what was made stays in the store', ['cancel film-755d026307f49f8f'])
    .argument('<id>', 'the id of the film')
    .action((id: string) => cancel(id, context()));

  command('worker', 'serve the queues of the Temporal server that TEMPORAL_ADDRESS names', [
    'worker',
    'worker --queues storyreel-render',
  ])
    .option('--queues <name...>', 'serve these only (default: all)')
    .action((options: { queues?: string[] }) => worker(options.queues, context()));

  command('dev', 'run the embedded Temporal server and worker in the foreground', ['dev']).action(() => dev(context()));

  command('stop', 'stop the embedded Temporal server and worker', ['stop']).action(() => stop(context(false)));

  command('doctor', 'look at every part that is needed, and tell what to do', ['doctor'])
    .option(...json)
    .action(async (options: JsonOption) => failUnless(await doctor(options, context())));

  command('voices', 'who can tell a story', ['voices'])
    .option(...json)
    .action((options: JsonOption) => voices(options, context(false)));

  const gate = command('gate', "how the image vendor's rate limit stands, and who waits for it", [
    'gate',
    'gate hold 10m',
    'gate resume',
  ])
    .option(...json)
    .action((options: JsonOption) => showGate(options, context()));
  gate
    .command('hold')
    .description('let nobody through for a while')
    .argument('<duration>', 'such as 90s, 10m or 1h', aDuration)
    .action((forMs: number) => holdGate(forMs, context()));
  gate
    .command('resume')
    .description('end a hold')
    .action(() => holdGate(0, context()));
  gate
    .command('set')
    .description('make the gate keep the limit and pace of the settings, also looser ones')
    .action(() => setGate(context()));

  const store = command('store', 'what the artifact store holds, and what was paid for it', [
    'store',
    'store verify',
    'store sweep --unused-for 30d --dry-run',
  ])
    .option(...json)
    .action((options: JsonOption) => showStore(options, context(false)));
  store
    .command('verify')
    .description('read every artifact and record; what is damaged is removed, so that it is made again')
    .option(...json)
    .action(async (_options, own: Command) => failUnless(await verifyArtifacts(own.optsWithGlobals(), context(false))));
  store
    .command('sweep')
    .description('remove what no film has used for a time, and nothing that an open film needs')
    .requiredOption('--unused-for <duration>', 'at least a day, such as 30d', aDay)
    .option('--dry-run', 'only tell how much that is')
    .option(...json)
    .action((_options, own: Command) => sweepUnused(own.optsWithGlobals(), context()));

  const fonts = command('fonts', 'what captions are drawn with, and what can be added', ['fonts', 'fonts add japanese'])
    .option(...json)
    .action((options: JsonOption) => listFonts(options, context(false)));
  fonts
    .command('add')
    .description('fetch fonts for captions in more writing systems')
    .argument('<name...>', 'the names that "storyreel fonts" tells')
    .action((names: string[]) => addFonts(names, context(false)));

  command('completion', 'print the completion script of a shell', [
    'completion bash > ~/.local/share/bash-completion/completions/storyreel',
  ])
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action((shell: 'bash' | 'zsh' | 'fish') => console.log(completionScript(storyreel, shell)));

  return storyreel;
}

function failUnless(good: boolean): void {
  if (!good) throw new ToldFailure('told already');
}

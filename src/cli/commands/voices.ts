import { addVoices, morePrograms, playVoice, voicesToAdd } from '../../app/voices';
import { usableTimbres } from '../../app/usable-timbres';
import { table } from '../display/table';
import { ANY_FILE_OPTION, JSON_OPTION, type JsonOption, type Registration } from '../registration';
import type { Terminal } from '../terminal';

interface PlayOptions {
  out?: string;
  force?: boolean;
  text?: string;
  language?: string;
}

/** `storyreel voices`: who can tell a story, and who can be added; `voices play NAME` writes a sample, `voices add NAME...` fetches. */
export const voices: Registration = ({ command, begin }) => {
  const all = command('voices', 'who can tell a story, and who can be added', [
    'voices',
    'voices play heart',
    'voices add emma',
  ])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => listAll(options, begin(false)));
  all
    .command('play')
    .description('write a WAV file of what a voice says')
    .argument('<name>', 'the voice')
    .option('--out <file>', 'the file (.wav), or a directory; one with / at its end is made (default: ./NAME.wav)')
    .option(...ANY_FILE_OPTION)
    .option('--text <words>', 'what it is to say')
    .option('--language <tag>', 'the language of that (default: en)')
    .action((name: string, options: PlayOptions) => play(name, options, begin(false)));
  all
    .command('add')
    .description('fetch voices; what is broken off is taken up again')
    .argument('<name...>', 'the names that "storyreel voices" tells')
    .action((names: string[]) => add(names, begin(false)));
};

function listAll({ json }: JsonOption, { say, answer, settings }: Terminal): void {
  const timbres = usableTimbres(settings);
  const toAdd = voicesToAdd(settings);
  if (json) return answer(timbres);
  say(
    table([
      ['voice', 'language', 'narrator', ''],
      ...timbres.map(({ name, language, narrator, description }) => [name, language, narrator, description]),
    ]),
  );
  morePrograms(settings).forEach((sentence) => say(`\n${sentence}`));
  if (toAdd.length === 0) return;
  say('\nCan be added (storyreel voices add NAME):');
  say(
    table([
      ['voice', 'language', '', ''],
      ...toAdd.map(({ name, language, description, megabytes }) => [name, language, description, `${megabytes} MB`]),
    ]),
  );
}

async function play(name: string, options: PlayOptions, { settings, say, interrupted }: Terminal): Promise<void> {
  const { path, durationMs } = await playVoice(name, options, settings, interrupted);
  say(`${name} speaks for ${(durationMs / 1000).toFixed(1)} s in ${path}`);
}

async function add(names: string[], { settings, say, interrupted }: Terminal): Promise<void> {
  for await (const { name, megabytes, added } of addVoices(names, settings, interrupted)) {
    say(`${name}: ${added ?? `fetching ${megabytes} MB`}`);
  }
}

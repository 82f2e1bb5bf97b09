import { knownVoices } from '../../app/voices';
import { table } from '../display/table';
import { JSON_OPTION, type JsonOption, type Registration } from '../registration';
import type { Terminal } from '../terminal';

/** `storyreel voices`: who can tell a story. */
export const voices: Registration = ({ command, begin }) => {
  command('voices', 'who can tell a story', ['voices'])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => listAll(options, begin(false)));
};

async function listAll({ json }: JsonOption, { say }: Terminal): Promise<void> {
  const known = await knownVoices();
  if (json) say(JSON.stringify(known));
  else
    say(
      table([
        ['voice', 'language', ''],
        ...known.map(({ name, language, description }) => [name, language, description]),
      ]),
    );
}

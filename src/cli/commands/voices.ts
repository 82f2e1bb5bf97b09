import { usableTimbres } from '../../app/order/checks/usable-timbres';
import { table } from '../display/table';
import { JSON_OPTION, type JsonOption, type Registration } from '../registration';
import type { Terminal } from '../terminal';

/** `storyreel voices`: who can tell a story. */
export const voices: Registration = ({ command, begin }) => {
  command('voices', 'who can tell a story', ['voices'])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => listAll(options, begin(false)));
};

function listAll({ json }: JsonOption, { say, settings }: Terminal): void {
  const timbres = usableTimbres(settings);
  if (json) say(JSON.stringify(timbres));
  else
    say(
      table([
        ['voice', 'language', 'narrator', ''],
        ...timbres.map(({ name, language, narrator, description }) => [name, language, narrator, description]),
      ]),
    );
}

import type { Context } from '../../app/context';
import { usableTimbres } from '../../app/order/usable-timbres';
import { table } from '../display/table';

/** `storyreel voices`: who can tell a story. */
export function voices({ json }: { json?: boolean }, { settings, say }: Context): void {
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

import { localVoices } from '../../providers/local/voices';
import type { Context } from '../../app/context';
import { table } from '../display/table';

/** `storyreel voices`: who can tell a story. */
export function voices({ json }: { json?: boolean }, { say }: Context): void {
  if (json) say(JSON.stringify(localVoices));
  else
    say(
      table([
        ['voice', 'language', ''],
        ...localVoices.map(({ name, language, description }) => [name, language, description]),
      ]),
    );
}

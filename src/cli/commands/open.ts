import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { InputError } from '../../app/input-error';
import { knownFilm } from '../../app/film/known-film';

const OPENERS: { [platform: string]: string[] } = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** `storyreel open ID`: opens a film's page in the Temporal UI, and tells its address. */
export async function open(id: string, context: Context): Promise<void> {
  await withFilms(context, {}, async ({ films, pageOf }) => {
    await knownFilm(films, id);
    const page = pageOf(id);
    if (!page) {
      throw new InputError(
        `The address of the Temporal UI is known for the embedded server only; look for ${id} in yours.`,
      );
    }
    context.say(page);
    const [program = '', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
    const browser = spawn(program, [...args, page], { stdio: 'ignore', detached: true });
    await once(browser, 'spawn').then(
      () => browser.unref(),
      () => context.say('No browser could be opened from here: open that address yourself.'),
    );
  });
}

import { withFilms } from '../connect';
import type { Context } from '../context';
import { InputError } from '../input/input-error';
import { knownFilm } from '../known-film';
import { stopFilm } from '../stop-film';

/** `storyreel cancel ID`: stops the making of a film; what was made for it stays in the store. */
export async function cancel(id: string, context: Context): Promise<void> {
  await withFilms(context, {}, async ({ films }) => {
    const { state } = await knownFilm(films, id);
    if (state !== 'being made') throw new InputError(`${id} is not being made: it is ${state}.`);
    if ((await stopFilm(films, id)) === 'made') context.say(`${id} was made before it could be stopped.`);
    else
      context.say(
        `${id} is stopped. What was made for it stays in the store: order it again, and it goes on from there.`,
      );
  });
}

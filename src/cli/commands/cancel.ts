import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { InputError } from '../../app/input-error';
import { knownFilm } from '../../app/film/known-film';
import { stopFilm } from '../../app/film/stop-film';

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

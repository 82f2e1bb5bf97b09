import { FORMATS } from '../../domain/format';
import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { deliverFilm } from '../../app/film/deliver-film';
import { chooseDisplay } from '../display/choose-display';
import { durationText } from '../display/durations';
import { outputPaths } from '../../app/order/output-path';
import { knownFilm } from '../../app/film/known-film';

/** `storyreel watch ID`: shows a film while it is made, and writes it when it is. */
export async function watch(id: string, { out }: { out?: string }, context: Context): Promise<void> {
  await withFilms(context, {}, async ({ films }) => {
    const { title } = await knownFilm(films, id);
    const [path = ''] = await outputPaths([title], out);
    const display = await chooseDisplay(FORMATS.portrait.fps, context.say);
    const { saved, manifest } = await deliverFilm(films, id, path, { settings: context.settings, display });
    manifest.steps.warnings?.forEach((warning) => context.say(warning));
    context.say(`${saved.video}, ${durationText(manifest.film.durationMs)}`);
  });
}

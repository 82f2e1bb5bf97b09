import { withFilms } from '../../app/connect';
import { watchFilm } from '../../app/film/watch-film';
import { filmWarnings } from '../../domain/film/film-warnings';
import { durationText } from '../../domain/duration-text';
import { FORMATS } from '../../domain/format';
import { chooseDisplay } from '../display/film/choose-display';
import { ID_ARGUMENT, type Registration } from '../registration';
import type { Terminal } from '../terminal';

/** `storyreel watch ID`: shows a film while it is made, and writes it when it is. */
export const watch: Registration = ({ command, begin }) => {
  command('watch', 'look on while a film is made, and write it when it is', ['watch film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .option('--out <path>', "the film's file (default: ./TITLE.mp4)")
    .action((id: string, options: { out?: string }) => lookOn(id, options, begin()));
};

async function lookOn(id: string, { out }: { out?: string }, terminal: Terminal): Promise<void> {
  const { say, settings } = terminal;
  const display = () => chooseDisplay(FORMATS.portrait.fps, say);
  const { saved, manifest } = await withFilms(terminal, {}, (connected) =>
    watchFilm(id, { out, settings }, connected, display),
  );
  filmWarnings(manifest).forEach((warning) => say(warning));
  say(`${saved.video}, ${durationText(manifest.film.durationMs)}`);
}

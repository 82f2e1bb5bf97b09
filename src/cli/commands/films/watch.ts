import { withFilms } from '../../../app/connection/with-films';
import { watchFilm } from '../../../app/film/following/watch-film';
import type { WishedPlace } from '../../../app/place/place';
import { filmWarnings } from '../../../domain/film/warnings/film-warnings';
import { durationText } from '../../../domain/duration-text';
import { FORMATS } from '../../../domain/format';
import { draftLines, placeLines } from '../../display/film/outcomes';
import { unbroken } from '../../display/sentence-on';
import { chooseDisplays } from '../../display/live/choose-display';
import { NOTIFY_OPTION, notifierFor } from '../../notify';
import { isUnattended } from '../../unattended';
import { FORCE_OPTION, ID_ARGUMENT, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

interface WatchOptions extends WishedPlace {
  notify?: string;
}

/** `storyreel watch ID`: shows a film while it is made, and writes it when it is. */
export const watch: Registration = ({ command, begin }) => {
  command('watch', 'look on while a film is made, and write it when it is', ['watch film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .option(
      '--out <path>',
      "the film's file, or a directory; one with / at its end is made (default: where it was ordered to, else ./TITLE.mp4)",
    )
    .option(...FORCE_OPTION)
    .option(...NOTIFY_OPTION)
    .action((id: string, options: WatchOptions) => lookOn(id, options, begin()));
};

async function lookOn(id: string, { notify, ...wish }: WatchOptions, terminal: Terminal): Promise<void> {
  const { say, settings } = terminal;
  const displays = chooseDisplays(terminal, { several: false });
  const display = async ({ title }: { title: string }) => {
    terminal.looksAt(id);
    return displays.of(title, FORMATS.portrait.fps);
  };
  const notifier = notifierFor(notify, terminal);
  const way = { ...wish, settings, untilItWaits: isUnattended({}), notifier };
  const film = await withFilms(terminal, {}, async (connected) => {
    try {
      return await watchFilm(id, way, connected, display);
    } finally {
      displays.end();
      await notifier.settled();
    }
  });
  const { saved, manifest } = film;
  filmWarnings(manifest).forEach((warning) => say(warning));
  placeLines(film).forEach((line) => say(line));
  draftLines(film, '"make"').forEach((line) => say(line));
  say(`${unbroken(saved.video)}, ${durationText(manifest.film.durationMs)}`);
}

import { withFilms } from '../../../app/connection/with-films';
import { pauseFilm } from '../../../app/review/pause-or-resume';
import { whoIs } from '../../../app/who';
import { AS_OPTION } from '../../input/scene-options';
import { ID_ARGUMENT, type Registration } from '../../registration';
import { sayWhatWaits } from '../../review/say-what-waits';
import type { Terminal } from '../../terminal';

/** `storyreel pause ID`. */
export const pause: Registration = ({ command, begin }) => {
  command('pause', 'begin nothing more of a film until it is resumed', ['pause film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .option(...AS_OPTION)
    .action((id: string, { as }: { as?: string }) => pauseOne(id, whoIs(as), begin()));
};

async function pauseOne(id: string, who: string, terminal: Terminal): Promise<void> {
  await withFilms(terminal, {}, async (connected) => {
    const { waitsFor } = await pauseFilm(connected, id, who);
    await sayWhatWaits(id, waitsFor, connected, terminal);
  });
}

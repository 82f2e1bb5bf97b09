import { withFilms } from '../../../app/connection/with-films';
import { resumeFilm } from '../../../app/review/pause-or-resume';
import { whoIs } from '../../../app/who';
import { AS_OPTION } from '../../input/scene-options';
import { ID_ARGUMENT, type Registration } from '../../registration';
import { sayWhatWaits } from '../../review/say-what-waits';
import type { Terminal } from '../../terminal';

/** `storyreel resume ID`. */
export const resume: Registration = ({ command, begin }) => {
  command('resume', 'go on with a film that is paused', ['resume film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .option(...AS_OPTION)
    .action((id: string, { as }: { as?: string }) => resumeOne(id, whoIs(as), begin()));
};

async function resumeOne(id: string, who: string, terminal: Terminal): Promise<void> {
  await withFilms(terminal, {}, async (connected) => {
    const { waitsFor } = await resumeFilm(connected, id, who);
    await sayWhatWaits(id, waitsFor, connected, terminal);
  });
}

import { withFilms } from '../../app/connect';
import { cancelFilm } from '../../app/film/cancel-film';
import { ID_ARGUMENT, type Registration } from '../registration';
import type { Terminal } from '../terminal';

/** `storyreel cancel ID`: stops the making of a film; what was made for it stays in the store. */
export const cancel: Registration = ({ command, begin }) => {
  command('cancel', 'stop the making of a film; what was made stays in the store', ['cancel film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .action((id: string) => cancelOne(id, begin()));
};

async function cancelOne(id: string, terminal: Terminal): Promise<void> {
  const { wasMade } = await withFilms(terminal, {}, (connected) => cancelFilm(connected, id));
  terminal.say(
    wasMade
      ? `${id} was made before it could be stopped.`
      : `${id} is stopped. What was made for it stays in the store: order it again, and it goes on from there.`,
  );
}

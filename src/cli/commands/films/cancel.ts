import { withFilms } from '../../../app/connection/with-films';
import { cancelFilms, type Cancelling } from '../../../app/film/cancel-films';
import { endedOf } from '../../make/ended-of';
import { endAs, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel cancel ID...`: stops the making of films; what was made for them stays in the store. */
export const cancel: Registration = ({ command, begin }) => {
  command('cancel', 'stop the making of films; what was made stays in the store', ['cancel film-755d026307f49f8f'])
    .argument('<id...>', 'the ids of the films')
    .action((ids: string[]) => cancelAll(ids, begin()));
};

async function cancelAll(ids: string[], terminal: Terminal): Promise<void> {
  const each = [...new Set(ids)];
  const all = await withFilms(terminal, {}, (connected) => cancelFilms(connected, each));
  all.forEach((one) => tell(one, terminal));
  endAs(endedOf(all));
}

function tell(one: Cancelling, { say, complain }: Terminal): void {
  const { id } = one;
  if ('failure' in one) complain(one.failure);
  else if (one.wasMade) say(`${id} was made before it could be stopped.`);
  else {
    say(`${id} is stopped. What was made for it stays in the store: order it again, and it goes on from there.`);
  }
}

import type { Connected } from '../../app/connection/connected';
import type { Waiting } from '../../domain/making/board/waiting';
import { waitingLines } from '../display/review/waiting-lines';
import type { Terminal } from '../terminal';

/** Says what the film with this id waits for by now, by its server's clock, at the end of a command that may have changed it. */
export async function sayWhatWaits(
  id: string,
  waiting: Waiting | undefined,
  { films }: Connected,
  { say }: Terminal,
): Promise<void> {
  waitingLines(id, waiting, await films.serverNowMs(id)).forEach((line) => say(line));
}

import type { Waiting } from '../../domain/making/board/waiting';
import type { Onlooker } from '../film/following/onlooker';
import { waitingText } from '../film/waiting/waiting-text';
import type { Notifier } from './notifier';

/** An onlooker of the film with this title, with a notice each time that the film begins to wait for something more. */
export function noticed(onlooker: Onlooker, title: string, notifier: Notifier): Onlooker {
  let before: Waiting | undefined;
  return {
    ...onlooker,
    waits(waiting, id, atMs) {
      onlooker.waits(waiting, id, atMs);
      if (waiting && !isKnown(waiting, before)) {
        const { what, todo } = waitingText(id, waiting, atMs);
        notifier.tell({ film: id, state: 'waits', sentence: `"${title}": ${[...what, todo].join(' ')}` });
      }
      before = waiting;
    },
  };
}

/** A person who has mended one of two scenes need not be told of the other one again. */
function isKnown(waiting: Waiting, before: Waiting | undefined): boolean {
  return before?.for === waiting.for && waiting.scenes.every((scene) => before.scenes.includes(scene));
}

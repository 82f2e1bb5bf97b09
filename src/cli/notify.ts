import { notifierOf, type Notifier } from '../app/notice/notifier';
import type { Terminal } from './terminal';

export const NOTIFY_OPTION = [
  '--notify <command>',
  'run it when a film waits for you, is made or fails: it finds STORYREEL_FILM, STORYREEL_STATE, STORYREEL_SENTENCE',
] as const;

/** Who is told what happens to films; what goes wrong with that is said beside the answer. */
export function notifierFor(command: string | undefined, { complain }: Pick<Terminal, 'complain'>): Notifier {
  return notifierOf(command, complain);
}

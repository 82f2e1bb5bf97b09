import pc from 'picocolors';
import { plainDisplay } from '../film/plain-display';
import type { Terminal } from '../../terminal';
import { shortTitle } from '../short-title';
import { knownSize } from './known-size';
import { liveBoard, type Displays } from './board';

/** The live display where the standard output is a terminal, else plain lines, each after its film's title if there are `several`. */
export function chooseDisplays({ say, area }: Terminal, { several }: { several: boolean }): Displays {
  if (process.stdout.isTTY) return liveBoard(knownSize(process.stdout), area, several, pc.isColorSupported);
  return { of: (title) => plainDisplay(say, several ? `${shortTitle(title)}: ` : ''), end: () => undefined };
}

import pc from 'picocolors';
import type { Onlooker } from '../../../app/film/onlooker';
import { plainDisplay } from './plain-display';

/** The live display where the standard output is a terminal, else plain lines. */
export async function chooseDisplay(fps: number, say: (line: string) => void): Promise<Onlooker> {
  if (!process.stdout.isTTY) return plainDisplay(say);
  // Loaded only where there is a terminal: what it draws with is an ES module, which logs and tests need not load.
  const { liveDisplay } = await import('./live-display.js');
  return liveDisplay(process.stdout, fps, pc.isColorSupported);
}

import pc from 'picocolors';
import type { FilmDisplay } from '../../app/film-display';
import { plainDisplay } from './plain-display';

/** The live display where the standard output is a terminal, else plain lines. */
export async function chooseDisplay(fps: number, say: (line: string) => void): Promise<FilmDisplay> {
  if (!process.stdout.isTTY) return plainDisplay(say);
  // Loaded only where there is a terminal: what it draws with is an ES module, which logs and tests need not load.
  const { liveDisplay } = await import('./live-display.js');
  return liveDisplay(process.stdout, fps, pc.isColorSupported);
}

/** A display that shows nothing, for programs that read the output. */
export const SILENT: FilmDisplay = { show: () => undefined, unanswered: () => undefined, end: () => undefined };

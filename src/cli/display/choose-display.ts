import pc from 'picocolors';
import type { FilmDisplay } from './display';
import { liveDisplay } from './live-display';
import { plainDisplay } from './plain-display';

/** The live display where the standard output is a terminal, else plain lines. */
export function chooseDisplay(fps: number, say: (line: string) => void): FilmDisplay {
  return process.stdout.isTTY ? liveDisplay(process.stdout, fps, pc.isColorSupported) : plainDisplay(say);
}

/** A display that shows nothing, for programs that read the output. */
export const SILENT: FilmDisplay = { show: () => undefined, end: () => undefined };

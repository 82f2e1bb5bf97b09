import { createLogUpdate } from 'log-update';
import type { FilmProgress } from '../../domain/progress';
import type { FilmDisplay } from './display';
import { filmLines } from './film-lines';

/** Often enough for a clock of tenths of seconds to look alive. */
const REDRAW_EVERY_MS = 100;

/** A display on a terminal: redrawn in place, also between two reports, for the clocks go on. */
export function liveDisplay(terminal: NodeJS.WriteStream, fps: number, colour: boolean): FilmDisplay {
  const redraw = createLogUpdate(terminal);
  const startedAtMs = Date.now();
  let latest: FilmProgress | undefined;
  const draw = () => {
    if (!latest) return;
    const { columns, rows } = terminal;
    redraw(filmLines(latest, startedAtMs, fps, { columns, rows, colour, nowMs: Date.now() }).join('\n'));
  };
  const clock = setInterval(draw, REDRAW_EVERY_MS);
  return {
    show(progress) {
      latest = progress;
      draw();
    },
    end() {
      clearInterval(clock);
      draw();
      redraw.done();
    },
  };
}

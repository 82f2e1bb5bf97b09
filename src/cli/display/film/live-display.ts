import { createLogUpdate } from 'log-update';
import type { FilmProgress } from '../../../domain/progress/progress';
import { NOBODY_ANSWERS } from '../../../app/film/no-worker';
import type { Onlooker } from '../../../app/film/onlooker';
import { filmLines } from './film-lines';
import { fit } from '../fit';

/** Often enough for a clock of tenths of seconds to look alive. */
const REDRAW_EVERY_MS = 100;

/** A display on a terminal: redrawn in place, also between two reports, for the clocks go on. */
export function liveDisplay(terminal: NodeJS.WriteStream, fps: number, colour: boolean): Onlooker {
  const redraw = createLogUpdate(terminal);
  const startedAtMs = Date.now();
  let latest: FilmProgress | undefined;
  let isAnswered = true;
  const draw = () => {
    const { columns, rows } = terminal;
    const canvas = { columns, rows: isAnswered ? rows : rows - 1, colour, nowMs: Date.now() };
    const lines = latest ? filmLines(latest, startedAtMs, fps, canvas) : [];
    if (!isAnswered) lines.push(fit(NOBODY_ANSWERS, columns - 1).trimEnd());
    if (lines.length > 0) redraw(lines.join('\n'));
  };
  const clock = setInterval(draw, REDRAW_EVERY_MS);
  return {
    see(progress) {
      latest = progress;
      isAnswered = true;
      draw();
    },
    unanswered() {
      isAnswered = false;
      draw();
    },
    end() {
      clearInterval(clock);
      draw();
      redraw.done();
    },
  };
}

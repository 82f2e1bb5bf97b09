import { NOBODY_ANSWERS } from '../../../app/film/following/no-worker';
import type { Onlooker } from '../../../app/film/following/onlooker';
import { newProgress, type FilmProgress } from '../../../domain/progress/progress';
import { fit } from '../fit';
import { printable } from '../printable';
import type { Canvas } from './canvas';
import { filmLines } from './film-lines';
import { filmsLines } from './films-lines';
import type { LiveArea } from './live-area';
import { Redraw, type Screen } from './redraw';

/** Often enough for a clock of tenths of seconds to look alive. */
const REDRAW_EVERY_MS = 100;

/** The films that a person looks at on a terminal. */
export interface Displays {
  /** One more film of them, at so many frames a second. */
  of(title: string, fps: number): Onlooker;
  /** Nothing more will come of any. */
  end(): void;
}

/** A film as the board has it. */
interface Shown {
  progress: FilmProgress;
  fps: number;
  isAnswered: boolean;
  hasEnded: boolean;
}

/**
 * A display on a terminal: redrawn in place, also between two reports, for the clocks go on. One film is shown scene by scene;
 * where there are `several`, each has a line.
 */
export function liveBoard(screen: Screen, area: LiveArea, several: boolean, colour: boolean): Displays {
  const redraw = new Redraw(screen);
  const startedAtMs = Date.now();
  const films: Shown[] = [];
  let clock: NodeJS.Timeout | undefined;

  const lines = (): string[] => {
    const isAnswered = films.every((film) => film.isAnswered);
    const { columns, rows } = screen;
    const canvas: Canvas = { columns, rows: isAnswered ? rows : rows - 1, colour, nowMs: Date.now() };
    const [only] = films;
    const drawn =
      several || !only
        ? filmsLines(films, startedAtMs, canvas)
        : filmLines(only.progress, startedAtMs, only.fps, canvas);
    return isAnswered ? drawn : [...drawn, fit(NOBODY_ANSWERS, columns - 1).trimEnd()];
  };
  const draw = () => redraw.draw(lines());
  const begin = () => {
    clock = setInterval(draw, REDRAW_EVERY_MS);
    area.occupy({ clear: () => redraw.clear(), draw });
  };

  return {
    of(title, fps) {
      const film: Shown = { progress: newProgress(title), fps, isAnswered: true, hasEnded: false };
      films.push(film);
      if (!clock) begin();
      return {
        see(progress) {
          // One that had ended may have been ordered again.
          Object.assign(film, { progress, isAnswered: true, hasEnded: false });
          draw();
        },
        unanswered() {
          film.isAnswered = false;
          draw();
        },
        hear: (sentence) =>
          area.above(() => void screen.write(printable(`${several ? `${title}: ` : ''}${sentence}\n`))),
        end: () => void (film.hasEnded = true),
      };
    },
    end() {
      if (!clock) return;
      clearInterval(clock);
      draw();
      area.free();
    },
  };
}

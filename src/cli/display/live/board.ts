import type { Onlooker } from '../../../app/film/following/onlooker';
import { newProgress, type FilmProgress } from '../../../domain/progress/progress';
import { waitingText } from '../../../app/film/waiting/waiting-text';
import type { Waiting } from '../../../domain/making/board/waiting';
import { asTyped } from '../as-typed';
import { sentenceOn } from '../sentence-on';
import { shortTitle } from '../short-title';
import { wrapped } from '../wrapped';
import type { Canvas } from './canvas';
import { filmLines } from './film-lines';
import { filmsLines } from './films-lines';
import type { LiveArea } from './live-area';
import { Redraw, type Screen } from './redraw';
import { SteadyTime } from './steady-time';

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
  /** That no worker answers for it, where none does. */
  unanswered?: string | undefined;
  hasEnded: boolean;
  waits?: { id: string; waiting: Waiting } | undefined;
}

/**
 * A display on a terminal: redrawn in place, also between two reports, for the clocks go on. One film is shown scene by scene;
 * where there are `several`, each has a line.
 */
export function liveBoard(screen: Screen, area: LiveArea, several: boolean, colour: boolean): Displays {
  const redraw = new Redraw(screen);
  // By a clock that nobody sets: the time of day may jump while a film is made.
  const startedAtMs = performance.now();
  const time = new SteadyTime();
  const films: Shown[] = [];
  let clock: NodeJS.Timeout | undefined;

  const lines = (): string[] => {
    const unanswered = new Set(films.flatMap((film) => film.unanswered ?? []));
    const { columns, rows } = screen;
    const elapsedMs = performance.now() - startedAtMs;
    const below = [
      ...films.flatMap((film) => waitingLines(film, several, columns - 1, time.nowMs())).slice(0, Math.floor(rows / 2)),
      ...[...unanswered].flatMap((sentence) => wrapped(asTyped(sentence), columns - 1, '  ')),
    ];
    const canvas: Canvas = { columns, rows: rows - below.length, colour, nowMs: time.nowMs() };
    const [only] = films;
    const drawn =
      several || !only ? filmsLines(films, elapsedMs, canvas) : filmLines(only.progress, elapsedMs, only.fps, canvas);
    return [...drawn, ...below];
  };
  const draw = () => redraw.draw(lines());
  const begin = () => {
    clock = setInterval(draw, REDRAW_EVERY_MS);
    area.occupy({ clear: () => redraw.clear(), draw });
  };

  return {
    of(title, fps) {
      const film: Shown = { progress: newProgress(title), fps, hasEnded: false };
      films.push(film);
      if (!clock) begin();
      return {
        see(progress) {
          // One that had ended may have been ordered again.
          Object.assign(film, { progress: time.seen(progress), unanswered: undefined, hasEnded: false });
          draw();
        },
        unanswered(sentence) {
          film.unanswered = sentence;
          draw();
        },
        waits(waiting, id, atMs) {
          film.waits = waiting && { id, waiting: time.waiting(waiting, atMs) };
          draw();
        },
        hear: (sentence) =>
          area.above(
            () => void screen.write(`${sentenceOn(screen, `${several ? `${shortTitle(title)}: ` : ''}${sentence}`)}\n`),
          ),
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

/** What a film waits for a person to do, whole: it has to be read, and typed. */
function waitingLines(
  { progress, waits, hasEnded }: Shown,
  several: boolean,
  columns: number,
  nowMs: number,
): string[] {
  if (!waits || hasEnded) return [];
  const { what, todo } = waitingText(waits.id, waits.waiting, nowMs);
  const first = what.map((sentence) => (several ? `${shortTitle(progress.title)}: ${sentence}` : sentence));
  return [...first, todo].flatMap((sentence) => wrapped(asTyped(sentence), columns, '  '));
}

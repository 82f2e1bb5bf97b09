import { durationText, shortDurationText } from '../../../domain/duration-text';
import type { FilmProgress, StepProgress } from '../../../domain/progress/progress';
import { remainingMs } from '../../../domain/progress/remaining';
import { asTyped } from '../as-typed';
import { fit } from '../fit';
import { notesOn } from '../film/notes';
import type { Canvas } from './canvas';
import { shortTitle } from '../short-title';
import { painter } from './painter';
import { stepCell, type Cell } from './step-cell';

/** A film on a board, at so many frames a second; `hasEnded` says that nothing more will come of it. */
export interface FilmOnBoard {
  progress: FilmProgress;
  fps: number;
  hasEnded: boolean;
}

const WIDTHS = { script: 9, voices: 8, pictures: 10, clips: 8, film: 9, left: 8 };
type Column = keyof typeof WIDTHS;
/** What is left out of a narrow terminal, so that titles have room. */
const LEAST_TELLING: Column[] = ['script', 'pictures', 'voices'];
const LEAST_TITLE = 14;
const MOST_NOTES = 5;

/** Several films in the making as the lines of a terminal: a line for each, and below them what a person should know. */
export function filmsLines(films: readonly FilmOnBoard[], elapsedMs: number, canvas: Canvas): string[] {
  const { columns, rows, nowMs } = canvas;
  const paint = painter(canvas.colour);
  const { told, titleWidth } = columnsFor(columns);
  const title = (text: string) => (titleWidth > 0 ? `${fit(text, titleWidth)} ` : '');
  const heading = told.map((column) => column.padEnd(WIDTHS[column]));
  const cells = (film: FilmOnBoard) => {
    const all = cellsOf(film, nowMs);
    return told.map((column) => paint.cell(all[column], WIDTHS[column])).join('');
  };

  const notes = films
    .filter(({ hasEnded }) => !hasEnded)
    .flatMap(({ progress }) => notesOn(progress, nowMs).map((note) => `${shortTitle(progress.title)}: ${note}`))
    .slice(0, MOST_NOTES);
  // A line is left to the cursor, one to the heading, one to the time, one to how many films are not shown.
  const { shown, others } = busiest(films, rows - notes.length - 4);
  return [
    paint.dim(`${title('')}${heading.join('')}`.trimEnd()),
    ...shown.map((film) => `${title(film.progress.title)}${cells(film)}`.trimEnd()),
    ...(others > 0 ? [paint.dim(`… and ${others} more`)] : []),
    paint.dim(durationText(elapsedMs)),
    ...notes.map((note) => fit(asTyped(note), columns - 1).trimEnd()),
  ];
}

/** The columns that a terminal has room for, and what they leave to the titles. */
function columnsFor(columns: number): { told: Column[]; titleWidth: number } {
  let told = Object.keys(WIDTHS) as Column[];
  const left = () => columns - 2 - told.reduce((sum, column) => sum + WIDTHS[column], 0);
  for (const column of LEAST_TELLING) if (left() < LEAST_TITLE) told = told.filter((each) => each !== column);
  return { told, titleWidth: left() };
}

function cellsOf(film: FilmOnBoard, nowMs: number): Record<Column, Cell> {
  const { progress, fps } = film;
  const { script, merge } = progress;
  const scenes = progress.scenes.filter(({ isSkipped }) => !isSkipped);
  const { text, tone } = stepCell(merge, nowMs, fps);
  return {
    script: stepCell(script, nowMs, fps),
    voices: countCell(scenes.map((scene) => scene.narration)),
    pictures: countCell(scenes.map((scene) => scene.illustration)),
    clips: countCell(scenes.map((scene) => scene.clip)),
    // How fast the film is joined nobody needs to know here.
    film: { text: text.replace(/ [\d.]+x$/, ''), tone },
    left: leftCell(film, nowMs),
  };
}

/** How many of the steps of a kind are done. */
function countCell(steps: readonly StepProgress[]): Cell {
  const done = steps.filter(({ state }) => state === 'done').length;
  const text = steps.length > 0 ? `${done}/${steps.length}` : '·';
  if (steps.some(({ state }) => state === 'failed')) return { text: `✗ ${text}`, tone: 'failed' };
  if (steps.length > 0 && done === steps.length) return { text, tone: 'done' };
  if (steps.some(({ work }) => work?.state === 'running' && !work.turn)) return { text, tone: 'running' };
  return { text, tone: steps.some(({ state }) => state === 'asked') ? 'waiting' : 'pending' };
}

function leftCell({ progress, hasEnded }: FilmOnBoard, nowMs: number): Cell {
  if (progress.merge.state === 'done') return { text: 'made', tone: 'done' };
  if (hasEnded) return { text: 'failed', tone: 'failed' };
  const leftMs = remainingMs(progress, nowMs);
  return leftMs === undefined ? { text: '', tone: 'pending' } : { text: shortDurationText(leftMs), tone: 'pending' };
}

/** The films that fit into so many lines: those first that are in the making. */
function busiest(films: readonly FilmOnBoard[], room: number): { shown: readonly FilmOnBoard[]; others: number } {
  const most = Math.max(1, room);
  if (films.length <= most) return { shown: films, others: 0 };
  const open = films.filter(({ hasEnded }) => !hasEnded);
  const chosen = new Set([...new Set([...open, ...films])].slice(0, most));
  return { shown: films.filter((film) => chosen.has(film)), others: films.length - chosen.size };
}

import type { FilmProgress } from '../../../domain/progress/progress';
import { durationText } from '../../../domain/duration-text';
import { asTyped } from '../as-typed';
import { fit } from '../fit';
import { notesOn } from '../film/notes';
import { remainingMs } from '../../../domain/progress/remaining';
import type { Canvas } from './canvas';
import { painter } from './painter';
import { countCell, stepCell, type Cell } from './step-cell';

const CELL = 14;
const NUMBER = 4;
const LABEL = 8;
/** In the place of the steps of a scene that a person has taken out of the film. */
const LEFT_OUT: Cell = { text: 'left out', tone: 'pending' };
/** Below this a scene's first words would say nothing. */
const LEAST_WORDS = 12;

/** A film in the making as the lines of a terminal: one for each scene, with its voice, picture and clip. */
export function filmLines(progress: FilmProgress, elapsedMs: number, fps: number, canvas: Canvas): string[] {
  const { columns, rows, nowMs } = canvas;
  const paint = painter(canvas.colour);
  const cell = (step: Parameters<typeof stepCell>[0]) => paint.cell(stepCell(step, nowMs, fps), CELL);
  const wordsWidth = columns - NUMBER - 3 * CELL - 1;
  const words = (text: string) => (wordsWidth >= LEAST_WORDS ? `${fit(text, wordsWidth)} ` : '');
  const left = remainingMs(progress, nowMs);
  const elapsed = durationText(elapsedMs);
  const about = left ? `, about ${durationText(left)} left` : '';

  const head = [paint.bold(fit(progress.title, columns - 1).trimEnd()), labelled('script', cell(progress.script))];
  const { bed, sound, cards = [], borders } = progress;
  const tail = [
    ...cards.map(({ place, clip }) => labelled(place, cell(clip))),
    ...(borders ? [labelled('borders', paint.cell(countCell(borders), CELL))] : []),
    ...(bed ? [labelled('music', cell(bed))] : []),
    ...(sound ? [labelled('sound', cell(sound))] : []),
    labelled('film', cell(progress.merge)),
    paint.dim(`${elapsed}${about}`),
  ];
  // Of a film that is made only warnings are left, and the lines that end a run have those whole.
  const open = progress.merge.state === 'done' ? [] : notesOn(progress, nowMs);
  const notes = open.map((note) => fit(asTyped(note), columns - 1).trimEnd());
  const shownNotes = notes.slice(0, 5);
  const room = Math.max(3, rows - head.length - tail.length - shownNotes.length - 3);
  const { first, scenes } = busiest(progress, room);
  const above = first > 0 ? [paint.dim(`    … ${first} scenes above`)] : [];
  const below = progress.scenes.length - first - scenes.length;
  return [
    ...head,
    ...(scenes.length > 0
      ? [paint.dim(`${' '.repeat(NUMBER)}${words('')}${'voice'.padEnd(CELL)}${'picture'.padEnd(CELL)}clip`)]
      : []),
    ...above,
    ...scenes.map((scene, index) => {
      const number = String(first + index + 1).padStart(NUMBER - 1);
      const steps = scene.isSkipped
        ? paint.cell(LEFT_OUT, CELL)
        : `${cell(scene.narration)}${cell(scene.illustration)}${cell(scene.clip)}`;
      return `${number} ${words(scene.begins)}${steps}`.trimEnd();
    }),
    ...(below > 0 ? [paint.dim(`    … ${below} scenes below`)] : []),
    ...tail,
    ...shownNotes,
  ];
}

function labelled(label: string, cell: string): string {
  return `${label.padEnd(LABEL)}${cell}`;
}

/** The scenes that fit into so many lines: from the first on that is not done, or as late as leaves no line empty. */
function busiest({ scenes }: FilmProgress, room: number): { first: number; scenes: FilmProgress['scenes'] } {
  const firstOpen = scenes.findIndex(({ clip, isSkipped }) => clip.state !== 'done' && !isSkipped);
  const first = Math.max(0, Math.min(firstOpen === -1 ? scenes.length : firstOpen, scenes.length - room));
  return { first, scenes: scenes.slice(first, first + room) };
}

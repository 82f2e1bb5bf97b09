import type { Chapter } from './chapter-title';

/** Chapters as text for a film's description, where sites with videos look for them: a line such as "1:05 The storm" for each. */
export function chapterLines(chapters: readonly Chapter[]): string {
  return chapters.map(({ startMs, title }) => `${clock(startMs)} ${title}\n`).join('');
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

import type { Chapter } from '../../domain/film/chapters/chapter-title';

/** The file by which ffmpeg gives a film of so many milliseconds its chapters, each until the next begins. */
export function chapterMetadata(chapters: readonly Chapter[], durationMs: number): string {
  const parts = chapters.map(({ startMs, title }, index) => {
    const endMs = chapters[index + 1]?.startMs ?? durationMs;
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${startMs}\nEND=${endMs}\ntitle=${escaped(title)}\n`;
  });
  return `;FFMETADATA1\n${parts.join('')}`;
}

/** What would end a value, or begin something else. */
function escaped(title: string): string {
  return title.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\=;#]/g, '\\$&');
}

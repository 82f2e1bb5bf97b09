import { cuesOf } from '../../../../src/domain/captions/subtitles/cues';
import { srtOf } from '../../../../src/domain/captions/subtitles/subtitle-files';
import type { WordTime } from '../../../../src/domain/film/narration';

/** The `.srt` text of a film in English of these scenes, which is as long as it likes. */
export function subtitlesOf(scenes: readonly (readonly WordTime[])[]): string {
  return srtOf(cuesOf(scenes, { language: 'en', durationMs: Infinity }));
}

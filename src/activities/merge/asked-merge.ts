import type { MergeClipsInput, MergeOfClipsInput } from '../../contract/inputs/film-inputs';
import type { Sound } from '../../domain/film/sound/sound';
import { timelineOf } from '../../domain/film/timeline';

/** A merge as it is asked for today; without a `sound` it is to be mixed of what is spoken. */
export type AskedMerge = Omit<MergeClipsInput, 'sound'> & { sound?: Sound };

/** What a merge is asked for, in whichever way. */
export function askedMerge(input: MergeClipsInput | MergeOfClipsInput): AskedMerge {
  if ('pieces' in input) return input;
  const { scenes, language = 'und', ...asked } = input;
  const narrations = scenes.map(({ narration }) => narration);
  const { rows } = timelineOf(narrations, asked.format.fps);
  const spoken = rows.map(({ startMs, voiceStartMs }, index) => {
    return { narration: narrations[index]!, voiceStartMs: startMs + voiceStartMs };
  });
  return { ...asked, language, pieces: scenes.map(({ clip }) => clip), spoken };
}

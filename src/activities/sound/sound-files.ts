import { join } from 'node:path';
import type { Narration } from '../../domain/film/narration';
import type { Bed } from '../../domain/film/sound/sound';
import { spokenInRow, type Timeline } from '../../domain/film/timeline';
import type { SoundWork } from '../../media/sound/sound-work';
import type { ArtifactReader } from '../../store/artifact-store';
import { readWordTimes } from '../voice/kept-speech';

/** Puts all that is heard in a film into a directory. */
export async function putSoundFiles(
  store: ArtifactReader,
  directory: string,
  { rows }: Timeline,
  narrations: readonly Narration[],
  bed?: Bed,
): Promise<SoundWork> {
  const clips: SoundWork['clips'][number][] = [];
  for (const [index, narration] of narrations.entries()) {
    const row = rows[index]!;
    const path = join(directory, `narration-${index}.wav`);
    await store.copyTo(narration.audio, path);
    // Only music has to know when somebody speaks.
    const spoken = bed ? spokenInRow(row, await readWordTimes(store, narration)) : [];
    clips.push({ row, narration: path, spoken: spoken.map(({ startMs, endMs }) => ({ startMs, endMs })) });
  }
  if (!bed) return { clips };
  const file = join(directory, 'bed.wav');
  await store.copyTo(bed.audio, file);
  return { clips, bed: { file, loopSamples: bed.loopSamples } };
}

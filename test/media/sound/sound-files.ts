import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timelineOf } from '../../../src/domain/film/timeline';
import type { SoundWork, Spoken } from '../../../src/media/sound/sound-work';
import { encodeWav } from '../../../src/media/sound/wav';

/** A directory for the sounds of tests; call `remove` after them. */
export function soundDirectory() {
  const directory = mkdtempSync(join(tmpdir(), 'storyreel-sound-'));
  let files = 0;
  const put = (samples: Int16Array, channels = 1) => {
    const file = join(directory, `sound-${files++}.wav`);
    writeFileSync(file, encodeWav(samples, channels));
    return file;
  };
  return {
    directory,
    remove: () => rmSync(directory, { recursive: true, force: true }),
    /** Music of so many samples, of which some are to be repeated; its samples are left and right in turn. */
    bed: (samples: Int16Array, loopSamples: number) => ({ file: put(samples, 2), loopSamples }),
    /** A clip for each voice; where nothing else is said, it speaks from its beginning to its end. */
    clips(voices: readonly Int16Array[], fps = 30, spoken?: readonly (readonly Spoken[])[]): SoundWork['clips'] {
      const { rows } = timelineOf(
        voices.map(({ length }) => ({ samples: length })),
        fps,
      );
      const files = new Map<Int16Array, string>();
      return rows.map((row, index) => {
        const voice = voices[index]!;
        const narration = files.get(voice) ?? put(voice);
        files.set(voice, narration);
        const { voiceStartMs } = row;
        const whole = [{ startMs: voiceStartMs, endMs: voiceStartMs + voice.length / 48 }];
        return { row, narration, spoken: spoken?.[index] ?? whole };
      });
    },
  };
}

/** A tone of a frequency that fits a whole number of times into a second; `peak` of 32,767. */
export function tone(hertz: number, samples: number, peak: number, channels = 1): Int16Array {
  const { sin, PI } = Math;
  const period = Int16Array.from({ length: 48_000 }, (_, at) => peak * sin((2 * PI * hertz * at) / 48_000));
  const sound = new Int16Array(samples * channels);
  for (let at = 0; at < samples; at++)
    for (let channel = 0; channel < channels; channel++) sound[at * channels + channel] = period[at % 48_000]!;
  return sound;
}

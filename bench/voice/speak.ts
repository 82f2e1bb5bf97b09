import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeWav } from '../../src/media/sound/wav';
import { createFliteNarrator } from '../../src/providers/local/flite/narrator';
import { heartVoices } from '../../src/providers/local/heart/heart-voices';
import { createHeartNarrator } from '../../src/providers/local/heart/narrator';
import { TEXTS } from './texts';

/** What it takes to speak the texts with one narrator, as a process of its own tells it on its standard output. */
export interface Cost {
  /** From nothing to the end of the first word. */
  firstWordMs: number;
  /** CPU seconds for each second of speech, when everything is loaded. */
  cpuPerSecond: number;
  /** Seconds of speech made in a second, when everything is loaded. */
  perSecond: number;
  peakMemoryMb: number;
}

/** Speaks the texts into files of a directory. */
async function main(model: string, voice: string, directory: string): Promise<void> {
  const narrator = model === 'heart' ? createHeartNarrator(heartVoices(directory, '')) : createFliteNarrator();
  const { signal } = new AbortController();
  const speak = (text: string) => narrator.speak({ text, voice, language: 'en' }, signal);
  const beginMs = performance.now();
  await speak('Hello.');
  const firstWordMs = Math.round(performance.now() - beginMs);
  // Once unmeasured: what is compiled while it runs has been compiled then.
  await speak(TEXTS[0]!);

  const [startMs, cpu] = [performance.now(), process.cpuUsage()];
  const spoken = [];
  for (const text of TEXTS) spoken.push(await speak(text));
  const { user, system } = process.cpuUsage(cpu);
  const seconds = spoken.reduce((sum, { samples }) => sum + samples.length, 0) / 48_000;
  const cost: Cost = {
    firstWordMs,
    cpuPerSecond: (user + system) / 1e6 / seconds,
    perSecond: seconds / ((performance.now() - startMs) / 1000),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  await Promise.all(spoken.map(({ samples }, index) => writeFile(join(directory, `${index}.wav`), encodeWav(samples))));
  console.log(JSON.stringify(cost));
}

const [model = '', voice = '', directory = ''] = process.argv.slice(2);
void main(model, voice, directory).then(() => process.exit(0));

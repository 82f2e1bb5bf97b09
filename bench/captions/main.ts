import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WordTime } from '../../src/domain/film/narration';
import { hasClauseMark, hasSentenceMark } from '../../src/domain/text/marks';
import { encodeWav } from '../../src/media/sound/wav';
import type { Narrator, Speech } from '../../src/providers/narrator';
import { createFliteNarrator } from '../../src/providers/local/flite/narrator';
import { createHeartNarrator } from '../../src/providers/local/heart/narrator';
import { heartVoices } from '../../src/providers/local/heart/heart-voices';
import { simulateSpeech } from '../../src/simulator/chatterbox/speech';
import { speechWav } from '../../src/simulator/chatterbox/speech-wav';
import { writeResults } from '../results';
import { differences, errorsOf, type Errors } from './errors';
import { onsetsIn } from './onsets';
import { receivedStarts } from './received';
import { TEXTS } from './texts';

const run = promisify(execFile);

/** A Python that has pocketsphinx (`align.py`), and finds espeak-ng's library (`espeak.py`). */
const PYTHON = process.env.BENCH_PYTHON ?? 'python3';

const AT_PAUSES = 'its own times, against onsets after pauses';
const ALIGNED = 'its own times, against a forced alignment, which errs too';

const { signal } = new AbortController();

interface Row extends Errors {
  voice: string;
  measure: string;
}

/** Compares when words are said to begin with when they do, for each way in which word times come. */
async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-captions-'));
  try {
    const heart = await speakAll(createHeartNarrator(heartVoices(directory, '')), 'heart');
    const flite = await speakAll(createFliteNarrator(), 'slt');
    const simulated = await receivedSimulated();
    const espeak = await receivedEspeak(directory);
    const asReceived = await receivedFlite(flite);
    const received = errorsOf([...simulated, ...espeak, ...asReceived]);
    const atPauses = (spoken: readonly Speech[]) =>
      errorsOf(spoken.flatMap(({ samples, wordTimes }) => onsetErrors(samples, wordTimes)));
    const inPhrases = async (spoken: readonly Speech[]) => errorsOf(await alignedErrors(directory, spoken));
    const heartAtPauses = atPauses(heart);
    const rows: Row[] = [
      { voice: 'espeak-ng', measure: 'received, against its own word events', ...errorsOf(espeak) },
      { voice: 'simulator', measure: 'received, against what it planned', ...errorsOf(simulated) },
      { voice: 'flite slt', measure: 'received, against its own times', ...errorsOf(asReceived) },
      { voice: 'all three', measure: 'received', ...received },
      { voice: 'flite slt', measure: AT_PAUSES, ...atPauses(flite) },
      { voice: 'flite slt', measure: ALIGNED, ...(await inPhrases(flite)) },
      { voice: 'heart', measure: AT_PAUSES, ...heartAtPauses },
      { voice: 'heart', measure: ALIGNED, ...(await inPhrases(heart)) },
    ];
    console.table(rows);
    await writeResults('captions', {
      headline: {
        medianMs: received.medianMs,
        p90Ms: received.p90Ms,
        heartMedianMs: heartAtPauses.medianMs,
        heartP90Ms: heartAtPauses.p90Ms,
      },
      rows,
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function speakAll(narrator: Narrator, voice: string): Promise<Speech[]> {
  const spoken = [];
  for (const text of TEXTS) spoken.push(await narrator.speak({ text, voice, language: 'en' }, signal));
  return spoken;
}

async function receivedSimulated(): Promise<number[]> {
  const all = await Promise.all(
    TEXTS.map(async (text) => {
      // Like the engine that it stands in for, it speaks no more than 300 characters.
      const said = text.slice(0, text.lastIndexOf(' ', 290));
      const { samples, words } = simulateSpeech(said);
      return differences(
        await receivedStarts(speechWav(samples), said),
        words.map(({ startMs }) => startMs),
      );
    }),
  );
  return all.flat();
}

async function receivedEspeak(directory: string): Promise<number[]> {
  const truths = await python<(number | null)[][]>('espeak.py', directory);
  const all = await Promise.all(
    TEXTS.map(async (text, index) => {
      const wav = await readFile(join(directory, `${index}.wav`));
      return differences(await receivedStarts(wav, text), truths[index]!);
    }),
  );
  return all.flat();
}

async function receivedFlite(spoken: readonly Speech[]): Promise<number[]> {
  const all = await Promise.all(
    spoken.map(async ({ samples, wordTimes }, index) => {
      const starts = await receivedStarts(encodeWav(samples), TEXTS[index]!);
      return differences(
        starts,
        wordTimes.map(({ startMs }) => startMs),
      );
    }),
  );
  return all.flat();
}

/** For each onset after a pause, how far from it the nearest word begins that may follow a pause: one after a mark, or the first. */
function onsetErrors(samples: Int16Array, wordTimes: readonly WordTime[]): number[] {
  const afterMarks = wordTimes.filter((_, index) => {
    const before = wordTimes[index - 1]?.text;
    return before === undefined || hasClauseMark(before) || hasSentenceMark(before);
  });
  const onsets = onsetsIn(samples);
  return afterMarks.flatMap(({ startMs }) => {
    const nearest = onsets.map((onset) => startMs - onset).sort((one, other) => Math.abs(one) - Math.abs(other))[0];
    // A mark at which the voice does not pause has no onset; nothing else is as far away.
    return nearest !== undefined && Math.abs(nearest) < 250 ? [nearest] : [];
  });
}

async function alignedErrors(directory: string, spoken: readonly Speech[]): Promise<number[]> {
  await Promise.all(spoken.map(({ samples }, index) => writeFile(join(directory, `${index}.wav`), at16kHz(samples))));
  const aligned = await python<((number | null)[] | null)[]>('align.py', directory);
  return aligned.flatMap((truth, index) => {
    const starts = spoken[index]!.wordTimes.map(({ startMs }) => startMs);
    return truth ? differences(starts, truth) : [];
  });
}

/** As the aligner wants it: a third of the samples, each the mean of three. */
function at16kHz(samples: Int16Array): Uint8Array {
  const third = Int16Array.from({ length: Math.floor(samples.length / 3) }, (_, index) => {
    return (samples[3 * index]! + samples[3 * index + 1]! + samples[3 * index + 2]!) / 3;
  });
  const wav = Buffer.from(encodeWav(third));
  wav.writeUInt32LE(16_000, 24);
  wav.writeUInt32LE(32_000, 28);
  return wav;
}

async function python<T>(program: string, directory: string): Promise<T> {
  const { stdout } = await run(PYTHON, [join(__dirname, program), directory, ...TEXTS], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
}

void main().then(() => process.exit(0));

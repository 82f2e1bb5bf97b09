import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constantFrom, oneof, record } from 'fast-check';
import { readClaim } from '../../src/embedded/claim/claim';
import { MOST_MEGABYTES, peakMegabytes } from '../memory';
import { expectReadable } from '../sentence';
import type { Target } from '../target';
import { shortTexts, texts } from '../texts';

const PROGRAM = join(__dirname, '../../dist/cli/index.js');

/** A film of more takes longer than a round. */
const LONGEST_STORY = 400;

/** The documented ones: made, failed, wrong input. */
const CODES = [0, 1, 2];

/** Of this process's environment, what has to do with the machine; no vendor and no other server. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'TEMPORAL_CLI', 'FFMPEG_PATH'];

/** Films whose stories the neural voice speaks, made one after another by one worker: its memory has an end. */
export async function spokenFilms(): Promise<Target<{ title: string; text: string; voice: string }>> {
  const directory = await mkdtemp(join(tmpdir(), 'spoken-'));
  const home = join(directory, 'home');
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const env = { ...Object.fromEntries(kept), STORYREEL_HOME: home, TEMPORAL_ADDRESS: '' };
  const storyreel = (...args: string[]): Promise<{ code: number; told: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [PROGRAM, ...args], { cwd: directory, env }, (error, _stdout, stderr) => {
        resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, told: stderr.trim() });
      });
    });

  return {
    cases: record({
      title: shortTexts.map((text) => text.slice(0, 60)),
      text: oneof(
        texts.map((text) => text.slice(0, LONGEST_STORY)),
        texts.map((text) => `A calm sea at dawn. ${text.slice(0, LONGEST_STORY)}`),
      ),
      voice: constantFrom('heart', 'heart', 'slt'),
    }),
    async take({ title, text, voice }) {
      await writeFile(join(directory, 'story.md'), `# ${title.replaceAll('\n', ' ')}\n\n${text}`);
      const { code, told } = await storyreel(
        ...['make', 'story.md', '--voice', voice, '--out', 'film.mp4', '--force'],
        ...['--format', 'square', '--motion', 'none', '--scenes', '1', '--attention-timeout', '0'],
      );
      if (!CODES.includes(code)) throw new Error(`It ended with ${code}: ${told.slice(-500)}`);
      if (/^\s+at .*:\d+:\d+\)?$/mu.test(told)) throw new Error(`It told where in the code it failed: ${told}`);
      if (code === 0) await stat(join(directory, 'film.mp4'));
      else expectReadable(told.replace(/\n+\(--help.*$/s, '.').slice(-1_500));
      const worker = readClaim(home)?.programs.find(({ commandIncludes }) =>
        commandIncludes.join().endsWith('worker.js'),
      );
      const megabytes = worker ? peakMegabytes(worker.pid) : 0;
      if (megabytes > MOST_MEGABYTES) throw new Error(`The worker has held ${Math.round(megabytes)} MB.`);
    },
    async end() {
      await storyreel('stop');
      await rm(directory, { recursive: true, maxRetries: 3 });
    },
  };
}

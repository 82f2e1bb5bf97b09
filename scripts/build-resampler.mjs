// Compiles the resampler, and writes it into the source that holds it, after any change in its room:
//   node scripts/build-resampler.mjs [FILE]        (default src/media/motion/resampler/program.ts)
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './setup/root.mjs';
import { runCommand } from './setup/run-command.mjs';

const ROOM = inRoot('src', 'media', 'motion', 'resampler');
const file = process.argv[2] ?? join(ROOM, 'program.ts');

const directory = await mkdtemp(join(tmpdir(), 'storyreel-resampler-'));
try {
  const wasm = join(directory, 'resampler.wasm');
  const compiler = inRoot('node_modules', 'assemblyscript', 'bin', 'asc.js');
  await runCommand(
    process.execPath,
    [
      ...[compiler, join(ROOM, 'assembly', 'index.ts'), '--outFile', wasm],
      ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'bulk-memory'],
      ...[
        '--enable',
        'threads',
        '--importMemory',
        '--sharedMemory',
        '--initialMemory',
        '1',
        '--maximumMemory',
        '65535',
      ],
    ],
    { name: 'asc', advice: 'Correct the resampler as it says above.' },
  );
  const program = (await readFile(wasm)).toString('base64');
  await writeFile(
    file,
    `/** The resampler as WebAssembly, in base64: \`scripts/build-resampler.mjs\` writes it from \`assembly/\`. */\nexport const RESAMPLER =\n  '${program}';\n`,
  );
} finally {
  await rm(directory, { recursive: true });
}

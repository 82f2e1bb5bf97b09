import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

describe('the resampler', () => {
  it('is what its source gives when it is compiled again, byte for byte', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'storyreel-resampler-'));
    try {
      const file = join(directory, 'program.ts');
      const child = spawn(process.execPath, [join(ROOT, 'scripts', 'build-resampler.mjs'), file], { stdio: 'inherit' });
      expect(await once(child, 'exit')).toEqual([0, null]);
      const kept = join(ROOT, 'src', 'media', 'motion', 'resampler', 'program.ts');
      expect(await readFile(file, 'utf8')).toBe(await readFile(kept, 'utf8'));
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startOfProcess } from '../../../src/media/ffmpeg/start-of-process';

(process.platform === 'win32' ? describe.skip : describe)('the start of a process', () => {
  it('is the same each time, and that of no process which is begun later', async () => {
    // Seconds are as exact as macOS is.
    const child = spawn('sleep', ['60']);
    try {
      await once(child, 'spawn');
      const start = startOfProcess(child.pid!);
      expect(start).toMatch(/^\d+$/);
      expect(startOfProcess(child.pid!)).toBe(start);
      expect(Number(start)).toBeGreaterThanOrEqual(Number(startOfProcess(process.pid)));
      expect(Number(startOfProcess(process.pid))).toBeGreaterThan(Number(startOfProcess(1)));
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    expect(startOfProcess(child.pid!)).toBeUndefined();
  });
});

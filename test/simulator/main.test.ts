import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SIMULATOR = join(__dirname, '..', '..', 'dist', 'simulator', 'main.js');

let child: ChildProcess | undefined;

afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  child = undefined;
});

function start(...args: string[]): ChildProcess {
  child = spawn(process.execPath, [SIMULATOR, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return child;
}

async function ended(process: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = '';
  process.stderr!.on('data', (text) => (stderr += String(text)));
  await once(process, 'close');
  return { code: process.exitCode, stderr };
}

describe('the simulator, as a program', () => {
  it('says where it is and how to use it, answers there, and ends well when it is asked to', async () => {
    const running = start('--port', '0', '--scale', '1/100', '--seed', '7');
    const lines: string[] = [];
    for await (const line of createInterface({ input: running.stdout! })) {
      lines.push(line);
      if (line.startsWith('Requests:')) break;
    }
    const url = /at (http:\/\/127\.0\.0\.1:\d+) \(a simulated second takes 0\.01 s; seed 7\)/.exec(lines[0]!)![1]!;
    expect(lines.join('\n')).toContain(`TOGETHER_BASE_URL=${url}/v1`);
    expect(lines.join('\n')).toContain('export STORYREEL_NARRATOR=chatterbox');
    expect(lines.join('\n')).toContain(`CHATTERBOX_URLS=${url}/chatterbox-1,${url}/chatterbox-2`);
    expect(await (await fetch(`${url}/__sim/verdict`)).json()).toMatchObject({ ok: true });
    running.kill('SIGINT');
    expect(await ended(running)).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [['--scale', 'fast'], '--scale: expected real seconds in a simulated second, such as 0.05 or 1/20, came "fast".'],
    [['--scale', '0'], '--scale: expected'],
    [['--port', '70000'], '--port: expected a port from 0 to 65535, came "70000".'],
    [['--seed', 'x'], '--seed: expected a whole number, came "x".'],
    [['--speed', '2'], "Unknown option '--speed'"],
  ])('refuses %j with one sentence and its usage', async (args, sentence) => {
    const { code, stderr } = await ended(start(...args));
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: simulator [--port 4600]');
    expect(code).toBe(2);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STORYREEL = join(__dirname, '../../dist/cli/index.js');

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'storyreel-unwritten-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const environment = () => ({ PATH: process.env['PATH'], STORYREEL_HOME: join(home, 'home') });

describe('an answer that cannot be written', () => {
  it.each([
    ['for programs', ['voices', '--json']],
    ['for a person', ['voices']],
    ['that is a help', ['--help']],
  ])('%s is a failure, and a person hears why', (_for, args) => {
    const full = openSync('/dev/full', 'w');
    try {
      const ended = spawnSync(process.execPath, [STORYREEL, ...args], {
        env: environment(),
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect(ended.stderr).toBe(
        'The output could not be written to its end: its disk is full; free some space there, or send it elsewhere.\n',
      );
      expect(ended.status).toBe(1);
    } finally {
      closeSync(full);
    }
  });

  it('since its reader has read enough is none, and nothing is said', async () => {
    const command = spawn(process.execPath, [STORYREEL, 'voices'], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Nobody reads from before its first word on.
    command.stdout.destroy();
    const said: Buffer[] = [];
    command.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    const [code] = (await once(command, 'close')) as [number];
    expect({ code, said: Buffer.concat(said).toString() }).toEqual({ code: 0, said: '' });
  });
});

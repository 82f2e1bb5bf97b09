import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { workerHash } from '../../../src/embedded/worker/worker-hash';
import { workerStart } from '../../../src/embedded/worker/worker-start';

let directory: string;
let program: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'storyreel-build-'));
  program = join(directory, 'worker.js');
  writeFileSync(program, '1');
});

afterEach(() => rmSync(directory, { recursive: true }));

function hash(environment: NodeJS.ProcessEnv = {}): string {
  return workerHash(workerStart(program, environment));
}

describe('the hash of what a worker is started with', () => {
  it.each([
    'STORYREEL_STORE',
    'STORYREEL_ILLUSTRATOR',
    'TOGETHER_API_KEY',
    'GEMINI_API_KEY',
    'CHATTERBOX_URL',
    'FFMPEG_PATH',
    'HTTPS_PROXY',
    'NODE_EXTRA_CA_CERTS',
  ])('is another with another %s', (name) => {
    expect(hash({ [name]: 'one' })).toBe(hash({ [name]: 'one' }));
    expect(hash({ [name]: 'one' })).not.toBe(hash({ [name]: 'two' }));
    expect(hash({ [name]: 'one' })).not.toBe(hash());
  });

  it.each(['STORYREEL_HOME', 'STORYREEL_IDLE_MINUTES', 'TEMPORAL_ADDRESS', 'LANG', 'PATH'])(
    'is the same with another %s, which decides no worker',
    (name) => expect(hash({ [name]: 'one' })).toBe(hash({ [name]: 'two' })),
  );

  it('is the same when npm runs the command, or a setting is there and empty', () => {
    expect(hash({ PATH: '/a/node_modules/.bin:/npm/node-gyp-bin:/usr/bin' })).toBe(hash({ PATH: '/usr/bin' }));
    expect(hash({ TOGETHER_API_KEY: '' })).toBe(hash());
  });

  it('shows nothing of a key', () => {
    expect(hash({ TOGETHER_API_KEY: 'tgp_secret' })).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is another after another build of the worker, of the workflows or of a vendor', () => {
    const before = hash();
    writeFileSync(join(directory, 'workflow-bundle.js'), '');
    const bundled = hash();
    expect(bundled).not.toBe(before);
    utimesSync(program, 1, 1);
    const built = hash();
    expect(built).not.toBe(bundled);
    mkdirSync(join(directory, 'providers', 'ours'), { recursive: true });
    writeFileSync(join(directory, 'providers', 'ours', 'index.js'), '');
    const withVendor = hash();
    expect(withVendor).not.toBe(built);
    writeFileSync(join(directory, 'notes.txt'), '');
    expect(hash()).toBe(withVendor);
  });

  it('is the same with other directories on PATH, as a virtualenv brings, as long as the same programs are found there', () => {
    const [bin, other, linked] = ['bin', 'venv', 'linked'].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    [bin, other].forEach((made) => mkdirSync(made));
    symlinkSync(bin, linked);
    for (const program of ['ffmpeg', 'espeak-ng']) writeFileSync(join(bin, program), program);
    const before = hash({ PATH: bin });
    expect(hash({ PATH: `${other}:${linked}:${bin}` })).toBe(before);
    writeFileSync(join(other, 'python'), '');
    expect(hash({ PATH: `${other}:${bin}:/nowhere` })).toBe(before);
    for (const program of ['ffmpeg', 'espeak-ng']) {
      writeFileSync(join(other, program), program);
      expect(hash({ PATH: `${other}:${bin}` })).not.toBe(before);
      rmSync(join(other, program));
    }
  });

  it('is another when an ffmpeg on PATH, or the one that is named, is another, comes or goes', () => {
    const [PATH, named] = [join(directory, 'bin'), join(directory, 'ffmpeg-7')];
    mkdirSync(PATH);
    const hashes = [hash({ PATH })];
    const noted = (environment: NodeJS.ProcessEnv = { PATH }) => hashes.push(hash(environment));
    writeFileSync(join(PATH, 'ffmpeg'), 'old');
    noted();
    writeFileSync(join(PATH, 'ffmpeg'), 'newer');
    noted();
    rmSync(join(PATH, 'ffmpeg'));
    expect(hash({ PATH })).toBe(hashes[0]);
    noted({ PATH, FFMPEG_PATH: named });
    writeFileSync(named, '7');
    noted({ PATH, FFMPEG_PATH: named });
    noted({ PATH, FFMPEG_PATH: 'ffmpeg6' });
    writeFileSync(join(PATH, 'ffmpeg6'), '6');
    noted({ PATH, FFMPEG_PATH: 'ffmpeg6' });
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("a worker's start", () => {
  it('names the store and ffmpeg as they are found from any directory', () => {
    const { environment } = workerStart(program, { STORYREEL_STORE: 'films', FFMPEG_PATH: 'bin/ffmpeg' });
    expect(environment).toEqual({ STORYREEL_STORE: resolve('films'), FFMPEG_PATH: resolve('bin/ffmpeg') });
    expect(workerStart(program, { FFMPEG_PATH: 'ffmpeg6' }).environment).toEqual({ FFMPEG_PATH: 'ffmpeg6' });
  });
});

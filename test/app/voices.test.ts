import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addVoices, morePrograms, playVoice, voicesToAdd } from '../../src/app/voices';
import { usableTimbres } from '../../src/app/usable-timbres';
import { readSettings, type Settings } from '../../src/config/settings';
import { decodeWav } from '../../src/media/sound/wav';
import { fliteThread } from '../../src/providers/local/flite/narrator';
import { heartThread } from '../../src/providers/local/heart/narrator';
import { VoiceServer } from '../speaker/voices/voice-server';

let home: string;
const never = new AbortController().signal;
const settings = (environment: NodeJS.ProcessEnv = {}): Settings =>
  readSettings({ STORYREEL_HOME: home, ...environment });
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-voices-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));
afterAll(() => Promise.all([heartThread.end(), fliteThread.end()]));

async function added(voices: string[], of: Settings): Promise<string[]> {
  const told: string[] = [];
  for await (const { name, megabytes, added } of addVoices(voices, of, never))
    told.push(`${name}: ${added ?? megabytes}`);
  return told;
}

describe('the voices that there are', () => {
  it('are those of the package, and those that can be added are told apart', () => {
    expect(names(usableTimbres(settings()))).toEqual(['heart', 'slt', 'rms', 'awb', 'kal16']);
    expect(voicesToAdd(settings()).map(({ name, megabytes }) => [name, megabytes])).toEqual([
      ['emma', 8],
      ['fenrir', 9],
      ['fable', 8],
      ['kore', 8],
    ]);
  });

  it('are told of with the programs that would speak more', () => {
    expect(morePrograms(settings())).toEqual([expect.stringMatching(/^espeak-ng speaks a hundred languages.*robotic/)]);
  });

  it('are heard in a file that one of them writes', async () => {
    const out = join(home, 'slt.wav');
    const { path, durationMs } = await playVoice('slt', { text: 'The sea lay calm.', out }, settings(), never);
    expect(path).toBe(out);
    const samples = decodeWav(await readFile(out));
    expect(Math.abs(samples.length / 48 - durationMs)).toBeLessThan(2);
    expect(durationMs).toBeGreaterThan(800);
    expect(samples.some((sample) => Math.abs(sample) > 3_000)).toBe(true);
    await expect(playVoice('slt', { text: '...', out }, settings(), never)).rejects.toThrow(/at least one word/);
    await expect(playVoice('slt', { language: 'de', out }, settings(), never)).rejects.toThrow(/speaks "en" only/);
  });
});

describe('the sample of a voice', () => {
  const says = (name: string, out: string, force = false) =>
    playVoice(name, { text: 'The sea.', out: `${home}/${out}`, force }, settings(), never);

  it('takes the place of one of the same voice, and of nothing else that nobody said is to be replaced', async () => {
    const { path } = await says('slt', 'a.wav');
    expect((await says('slt', 'a.wav')).path).toBe(path);
    const before = await readFile(path);
    await expect(says('rms', 'a.wav')).rejects.toThrow(
      `${path} is there already and is not known to be a sample of rms: name another place with --out, or have it replaced with --force.`,
    );
    expect((await readFile(path)).equals(before)).toBe(true);
    await says('rms', 'a.wav', true);
    await expect(says('slt', 'a.wav')).rejects.toThrow(/a sample of slt/);
    expect(await readdir(home)).toEqual(['a.wav']);
  });

  it('is a WAV file: a story is nothing that it could replace', async () => {
    await writeFile(join(home, 'a.md'), 'A story.');
    await expect(says('slt', 'a.md', true)).rejects.toThrow(/^The sample is a WAV file: .*a\.md must end in \.wav/);
    expect(await readFile(join(home, 'a.md'), 'utf8')).toBe('A story.');
  });

  it('makes a directory only where its name ends as those of directories do', async () => {
    await expect(says('slt', 'none/a.wav')).rejects.toThrow(
      /^No sample can be written to .*none: there is no such directory; make it first, or name another place with --out\.$/,
    );
    expect((await says('slt', 'deep/er/')).path).toBe(join(home, 'deep', 'er', 'slt.wav'));
  });

  it('is refused before anything is said where nothing can be written', async () => {
    await expect(playVoice('slt', { out: '/proc/slt.wav' }, settings(), never)).rejects.toThrow(
      /^No sample can be written to \/proc: it is not writable \(E\w+\); make it writable, or name another place with --out\.$/,
    );
  });
});

describe('a voice that is added', () => {
  it('needs a home that can be made, before anything is fetched', async () => {
    const server = await VoiceServer.start('af_kore.int8.onnx', Buffer.alloc(1));
    try {
      const environment = { STORYREEL_HOME: '/proc/none/home', STORYREEL_VOICES_URL: server.address };
      await expect(added(['kore'], settings(environment))).rejects.toThrow(/^STORYREEL_HOME cannot be used/);
      expect(server.ranges).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('comes from the address that a setting names, and is not taken when it is another file', async () => {
    const server = await VoiceServer.start('af_kore.int8.onnx', Buffer.alloc(7_936_868, 1));
    try {
      const mirror = settings({ STORYREEL_VOICES_URL: `${server.address}/` });
      await expect(added(['kore'], mirror)).rejects.toThrow(/kore should have the sha256 346885.*nothing was added/);
      expect(server.ranges).toHaveLength(1);
      expect(names(voicesToAdd(mirror))).toContain('kore');
    } finally {
      await server.close();
    }
  });

  it('is refused by its name before anything is fetched', async () => {
    const told = added(['kore', 'klingon'], settings({ STORYREEL_VOICES_URL: 'http://127.0.0.1:9' }));
    await expect(told).rejects.toThrow('There is no voice klingon to add: expected some of emma, fenrir, fable, kore.');
  });

  it('that is there already is not fetched', async () => {
    expect(await added(['heart', 'slt'], settings())).toEqual(['heart: already there', 'slt: already there']);
  });

  it('is told of with the address that cannot be reached', async () => {
    const nowhere = settings({ STORYREEL_VOICES_URL: 'http://127.0.0.1:9/voices' });
    await expect(added(['emma'], nowhere)).rejects.toThrow(
      /emma cannot be fetched from http:\/\/127\.0\.0\.1:9\/voices\/bf_emma\.int8\.onnx: .*STORYREEL_VOICES_URL/,
    );
  });

  it('comes over https alone, from any other machine than this one', () => {
    expect(() => settings({ STORYREEL_VOICES_URL: 'http://mirror.example.com/voices' })).toThrow(
      /STORYREEL_VOICES_URL must be an address such as https:/,
    );
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addVoice } from '../../../src/speaker/voices/add-voice';
import { VOICES_TO_ADD, type NetVoice } from '../../../src/speaker/voices/catalogue';
import { isAdded } from '../../../src/speaker/voices/voice-path';
import { VoiceServer } from './voice-server';

const BYTES = randomBytes(400_000);
const VOICE: NetVoice = {
  name: 'emma',
  accent: 'british',
  description: 'a woman, British',
  file: 'emma.onnx',
  bytes: BYTES.length,
  sha256: createHash('sha256').update(BYTES).digest('hex'),
};

describe('a voice that is added', () => {
  let directory: string;
  let server: VoiceServer;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-voices-'));
    server = await VoiceServer.start('emma.onnx', BYTES);
  });
  afterEach(async () => {
    await server.close();
    await rm(directory, { recursive: true });
  });

  const add = (choices: { from?: string; signal?: AbortSignal; onBytes?: (bytes: number) => void } = {}) =>
    addVoice(VOICE, directory, {
      from: server.address,
      signal: new AbortController().signal,
      againAfterMs: 1,
      ...choices,
    });
  const files = () => readdir(directory);

  it('is there byte for byte, and is not fetched again', async () => {
    expect(isAdded(directory, VOICE)).toBe(false);
    const heard: number[] = [];
    expect(await add({ onBytes: (bytes) => heard.push(bytes) })).toBe('added');
    expect(await readFile(join(directory, 'emma.onnx'))).toEqual(BYTES);
    expect(isAdded(directory, VOICE)).toBe(true);
    expect(heard.at(-1)).toBe(BYTES.length);
    expect(await add()).toBe('already there');
    expect(server.ranges).toEqual([undefined]);
    expect(await files()).toEqual(['emma.onnx']);
  });

  it('is fetched from where it broke off, by itself', async () => {
    server.trouble = { breaksOffAfter: 100_000, times: 2 };
    expect(await add()).toBe('added');
    expect(server.ranges).toHaveLength(3);
    expect(server.ranges[0]).toBeUndefined();
    const starts = server.ranges.slice(1).map((range) => Number(/\d+/.exec(range ?? '')));
    expect(starts[0]).toBeGreaterThan(0);
    expect(starts[1]).toBeGreaterThan(starts[0]!);
    expect(await readFile(join(directory, 'emma.onnx'))).toEqual(BYTES);
  });

  it('keeps what came when it is stopped, and goes on with it the next time', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped by the test');
    server.trouble = { breaksOffAfter: 100_000 };
    const fetched = add({ signal: stop.signal, onBytes: () => stop.abort(reason) });
    await expect(fetched).rejects.toBe(reason);
    expect(await files()).toEqual(['emma.onnx.part']);
    server.trouble = {};
    expect(await add()).toBe('added');
    expect(server.ranges.at(-1)).toMatch(/^bytes=[1-9]\d*-$/);
    expect(await readFile(join(directory, 'emma.onnx'))).toEqual(BYTES);
  });

  it('is fetched whole from a server that sends no parts', async () => {
    await writeFile(join(directory, 'emma.onnx.part'), 'something of another file');
    server.trouble = { sendsWholes: true };
    expect(await add()).toBe('added');
    expect(await readFile(join(directory, 'emma.onnx'))).toEqual(BYTES);
  });

  it('is not added when it is another file, of which nothing is kept', async () => {
    await writeFile(join(directory, 'emma.onnx.part'), 'the beginning of another file');
    await expect(add()).rejects.toThrow(
      /emma should have the sha256 [0-9a-f]{64}, but .*nothing was added.*STORYREEL_VOICES_URL/,
    );
    expect(await files()).toEqual([]);
    expect(await add()).toBe('added');
  });

  it('cannot be fetched where it is not, or nobody answers: that is said with the address, and what to do', async () => {
    server.trouble = { status: 404 };
    await expect(add()).rejects.toThrow(
      /emma cannot be fetched from http:.*emma\.onnx: it answered 404.*STORYREEL_VOICES_URL/,
    );
    expect(server.ranges).toHaveLength(1);
    await expect(add({ from: 'http://127.0.0.1:1' })).rejects.toThrow(/cannot be fetched .*same command goes on/);
  });
});

describe('the voices that can be added', () => {
  it('are two women and two men, American and British, each with what its file must be', () => {
    expect(VOICES_TO_ADD.map(({ name, description }) => `${name}: ${description}`)).toEqual([
      'emma: a woman, British',
      'fenrir: a man, American',
      'fable: a man, British',
      'kore: a woman, American',
    ]);
    for (const { sha256, bytes, accent, description } of VOICES_TO_ADD) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBeGreaterThan(7_000_000);
      expect(description.toLowerCase()).toContain(accent);
    }
  });
});

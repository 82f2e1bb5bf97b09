import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { speechRecipe } from '../../../../src/activities/voice/kept-speech';
import { heartVoices, type HeartVoices } from '../../../../src/providers/local/heart/heart-voices';
import { createHeartNarrator, heartThread } from '../../../../src/providers/local/heart/narrator';
import { VoiceServer } from '../../../speaker/voices/voice-server';

/** What is in the package besides, names one more output; without that it is a voice as they are published. */
const ADDED_TO_HEART = 20;
const { signal } = new AbortController();

/** The net of "heart" under another name, with the other accent: which is how a British voice is told from it here. */
describe('the voices that were added to the offline narrator heart', () => {
  let directory: string;
  let server: VoiceServer;
  let voices: HeartVoices;
  let path: string;

  beforeAll(async () => {
    const net = await readFile(join(__dirname, '..', '..', '..', '..', 'voices', 'heart', 'heart.onnx'));
    const published = net.subarray(0, -ADDED_TO_HEART);
    server = await VoiceServer.start('emma.onnx', published);
    directory = await mkdtemp(join(tmpdir(), 'storyreel-voices-'));
    path = join(directory, 'emma.onnx');
    const sha256 = createHash('sha256').update(published).digest('hex');
    voices = heartVoices(directory, server.address, [
      {
        name: 'emma',
        accent: 'british',
        description: 'a woman, British',
        file: 'emma.onnx',
        bytes: published.length,
        sha256,
      },
    ]);
  });
  afterAll(async () => {
    await heartThread.end();
    await server.close();
    await rm(directory, { recursive: true });
  });

  const request = (text: string, voice = 'emma') => ({ text, voice, language: 'en' });
  const speak = (text: string, voice?: string) => createHeartNarrator(voices).speak(request(text, voice), signal);

  it('are refused before they are there, with the command that adds them', async () => {
    await expect(speak('Hello.')).rejects.toMatchObject({
      kind: 'change',
      message: expect.stringMatching(/"emma" is not here yet\. Add it .*: storyreel voices add emma$/),
    });
    expect(voices.timbres()).toMatchObject({ added: [], toAdd: [{ name: 'emma', bytes: expect.any(Number) }] });
  });

  it('speak once they are, also for a narrator that was made before, with the vowels of their accent', async () => {
    const narrator = createHeartNarrator(voices);
    await voices.add('emma', { signal });
    const text = 'The farmer took a bath after lunch.';
    const british = await narrator.speak(request(text), signal);
    const american = await narrator.speak(request(text, 'heart'), signal);
    expect(british.wordTimes.map((word) => word.text)).toEqual(text.split(' '));
    expect(british.samples.length).toBeGreaterThan(48_000);
    expect(Buffer.compare(Buffer.from(british.samples.buffer), Buffer.from(american.samples.buffer))).not.toBe(0);
    expect(voices.timbres()).toEqual({
      added: [{ name: 'emma', language: 'en', description: 'a woman, British' }],
      toAdd: [],
    });
  });

  it('have their file in the recipe, and "heart" has none', async () => {
    const settings = async (voice: string) =>
      (await speechRecipe(createHeartNarrator(voices), request('Hello.', voice), signal)).settings;
    expect(await settings('emma')).toEqual({ voice: 'emma', sha256: voices.fileOf('emma')?.sha256 });
    expect(await settings('heart')).toEqual({ voice: 'heart' });
  });

  it('are not spoken with when a byte of their file is another one', async () => {
    await heartThread.end();
    const bytes = await readFile(path);
    bytes[1_000]! ^= 1;
    await writeFile(path, bytes);
    await expect(speak('Hello.')).rejects.toThrow(/emma\.onnx .*sha256.*damaged\. Delete it, and add the voice again/);
    bytes[1_000]! ^= 1;
    await writeFile(path, bytes);
    expect((await speak('Hello.')).wordTimes).toHaveLength(1);
  });
});

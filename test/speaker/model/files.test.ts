import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voiceFile } from '../../../src/speaker/model/files';

const VOICE = join(__dirname, '..', '..', '..', 'voices', 'heart');

describe('the files of the voice', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-voice-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('are read as they were published', async () => {
    await copyFile(join(VOICE, 'oov.json'), join(directory, 'oov.json'));
    expect(Buffer.from(await voiceFile('oov.json', directory))).toEqual(await readFile(join(VOICE, 'oov.json')));
  });

  it('are refused when a byte of them is another one, or they are missing', async () => {
    const bytes = await readFile(join(VOICE, 'oov.json'));
    bytes[100]! ^= 1;
    await writeFile(join(directory, 'oov.json'), bytes);
    await expect(voiceFile('oov.json', directory)).rejects.toThrow(/oov\.json .*sha256.*damaged\. Install/);
    await expect(voiceFile('vocab.json', directory)).rejects.toThrow('vocab.json');
  });
});

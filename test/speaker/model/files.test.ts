import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voiceFile } from '../../../src/speaker/model/files';

const VOICES = join(__dirname, '..', '..', '..', 'voices');

describe('the files of the voice', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-voice-'));
    await mkdir(join(directory, 'heart'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('are read as they were published', async () => {
    await copyFile(join(VOICES, 'heart', 'oov.json'), join(directory, 'heart/oov.json'));
    expect(Buffer.from(await voiceFile('heart/oov.json', directory))).toEqual(
      await readFile(join(VOICES, 'heart', 'oov.json')),
    );
  });

  it('are refused when a byte of them is another one, or they are missing', async () => {
    const bytes = await readFile(join(VOICES, 'heart', 'oov.json'));
    bytes[100]! ^= 1;
    await writeFile(join(directory, 'heart/oov.json'), bytes);
    await expect(voiceFile('heart/oov.json', directory)).rejects.toThrow(/oov\.json .*sha256.*damaged\. Install/);
    await expect(voiceFile('heart/vocab.json', directory)).rejects.toThrow('heart/vocab.json');
  });
});

import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentReader } from '../../../src/config/environment-reader';
import { joinParts } from '../../../src/domain/text/part';
import { wordsOf } from '../../../src/domain/text/words';
import { espeak } from '../../../src/providers/espeak';
import { createEspeakNarrator } from '../../../src/providers/espeak/narrator';
import { espeakLanguage } from '../../../src/providers/espeak/languages';
import { LoudnessMeter } from '../../../src/domain/sound/loudness';
import { wavFile, spokenSamples } from '../../speech/wav-file';
import { describeNarrator } from '../narrator-contract';

/** The person's own, where this machine has one. */
const INSTALLED = new EnvironmentReader(process.env).program('espeak-ng');
const skipped = INSTALLED ? undefined : 'espeak-ng is not installed here';
const installed = () => createEspeakNarrator(INSTALLED ?? '');
const signal = () => new AbortController().signal;

describeNarrator('espeak/espeak', installed, { language: 'en', voice: 'espeak' }, skipped);

const describeInstalled = INSTALLED ? describe : describe.skip;
describeInstalled('espeak-ng, where it is installed', () => {
  it.each([
    ['de', 'Der alte Leuchtturmwärter stieg die Treppe hinauf. Draußen heulte der Wind, und das Meer war schwarz.'],
    ['fr', 'Le vieux gardien monta l’escalier. Dehors, le vent hurlait et la mer était noire.'],
    ['zh', '老守塔人爬上了楼梯。外面风很大，海是黑色的。'],
    ['ru', 'Старый смотритель поднялся по лестнице. На улице выл ветер.'],
    ['hi', 'बूढ़ा रखवाला सीढ़ियाँ चढ़ा। बाहर हवा चल रही थी।'],
  ])('speaks %s, and times its words', async (language, text) => {
    const { samples, wordTimes } = await installed().speak({ text, language, voice: 'espeak-woman' }, signal());
    expect(joinParts(wordTimes)).toBe(joinParts(wordsOf(text)));
    expect(samples.length).toBeGreaterThan(2.5 * 48_000);
    expect(samples.length).toBeLessThan(14 * 48_000);
    expect(wordTimes.at(-1)!.endMs).toBeGreaterThan(samples.length / 48 - 400);
  });

  it('is as loud as the other voices', async () => {
    const { samples } = await installed().speak(
      { text: 'The sea lay calm under a wide and quiet sky.', language: 'en', voice: 'espeak' },
      signal(),
    );
    const meter = new LoudnessMeter(1);
    meter.add([Float32Array.from(samples, (sample) => sample / 32_768)]);
    expect(Math.abs(meter.integratedLufs() + 20)).toBeLessThan(1);
  });

  it('says which release speaks, for the recipe and for whoever asks', async () => {
    expect(await installed().settingsFor!('espeak', signal())).toEqual({ espeak: expect.stringMatching(/^\d+\.\d+/) });
    expect(await installed().probe!(signal())).toMatch(/^espeak-ng \d+\.\d+.*: \//);
  });
});

describe('espeak-ng', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-espeak-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** A program in its place, which notes what it is given, and does what a script says. */
  async function standIn(script: string): Promise<string> {
    const path = join(directory, 'espeak-ng');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  it('is told of as missing, with how to get it, where it is not on the PATH', async () => {
    const offer = (PATH: string) => espeak.offer(new EnvironmentReader({ PATH }).for(espeak));
    expect(offer(directory).missing).toMatch(/robotic voices .* apt install espeak-ng/);
    expect(offer('').missing).toBeDefined();
    await standIn('exit 0');
    expect(offer(`/nowhere:${directory}`).missing).toBeUndefined();
    expect(offer(directory).narrator?.timbres?.every(({ description }) => description.includes('robotic'))).toBe(true);
  });

  it('is given a text as its input, and never as a part of its command', async () => {
    const wav = join(directory, 'said.wav');
    await writeFile(wav, wavFile(spokenSamples('Hello dear friend of the sea.')));
    const path = await standIn(`printf '%s ' "$@" > ${directory}/arguments; cat > ${directory}/input; cat ${wav}`);
    const text = '--version; `touch x` $(touch y) "Hello" dear friend of the sea.';
    await createEspeakNarrator(path).speak({ text, language: 'pt-BR', voice: 'espeak-woman', speed: 1.2 }, signal());
    expect(await readFile(join(directory, 'arguments'), 'utf8')).toBe('-v pt-br+f3 -s 192 -b 1 --stdin --stdout ');
    expect(await readFile(join(directory, 'input'), 'utf8')).toContain('touch');
  });

  it('that does not work is told of with what it says', async () => {
    const path = await standIn('echo "no phontab" >&2; exit 1');
    const spoken = createEspeakNarrator(path).speak({ text: 'Hello.', language: 'de', voice: 'espeak' }, signal());
    await expect(spoken).rejects.toMatchObject({ kind: 'change', message: expect.stringContaining('no phontab') });
    await expect(createEspeakNarrator(join(directory, 'none')).probe!(signal())).rejects.toThrow(
      /espeak-ng at .*ENOENT/,
    );
  });

  it('that the machine has ended is asked again', async () => {
    const path = await standIn('kill -9 $$');
    const spoken = createEspeakNarrator(path).speak({ text: 'Hello.', language: 'de', voice: 'espeak' }, signal());
    await expect(spoken).rejects.toMatchObject({ kind: 'try-again' });
  });

  it('that says nothing is told of, and not waited for', async () => {
    const wav = join(directory, 'nothing.wav');
    await writeFile(wav, wavFile(new Float32Array(0)));
    const path = await standIn(`cat ${wav}`);
    const spoken = createEspeakNarrator(path).speak({ text: 'Hello.', language: 'de', voice: 'espeak' }, signal());
    await expect(spoken).rejects.toMatchObject({ kind: 'change' });
  });

  it('is ended when it is cancelled', async () => {
    const path = await standIn('exec sleep 60');
    const cancel = new AbortController();
    const reason = new Error('cancelled by the test');
    const spoken = createEspeakNarrator(path).speak({ text: 'Hello.', language: 'de', voice: 'espeak' }, cancel.signal);
    setTimeout(() => cancel.abort(reason), 10);
    await expect(spoken).rejects.toBe(reason);
  });

  it('knows a language by the name that others give it, and its regions', () => {
    const names = ['de', 'de-AT', 'zh-Hant', 'no', 'pt-BR', 'pt-PT', 'en-GB', 'ja', 'tlh'].map(espeakLanguage);
    expect(names).toEqual(['de', 'de', 'cmn', 'nb', 'pt-br', 'pt', 'en-gb', undefined, undefined]);
  });
});

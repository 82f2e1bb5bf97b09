import { receivedSpeech } from '../../src/speech/received-speech';
import { receivedWordTimes } from '../../src/speech/received-word-times';
import { spokenSamples, wavFile } from './wav-file';

const TAIL = 'Tailscene comes third, and the children ran along the pier to the boat.';
const RATE = 24_000;

const silence = (ms: number) => new Float64Array((ms * RATE) / 1000);
/** Noise of a loudness, always the same. */
const noise = (ms: number, amplitude: number) =>
  silence(ms).map((_none, index) => amplitude * ((((index * 7919) % 15_013) / 15_013) * 2 - 1));
const joined = (...parts: Float64Array[]) => wavFile(parts.flatMap((part) => [...part]));
const speech = spokenSamples(TAIL);
const secondsOf = async (wav: Uint8Array, text = TAIL) => (await receivedSpeech(wav, text)).length / 48_000;

describe('where the words of received speech are over', () => {
  it.each([
    ['breath', joined(speech, silence(1_200), noise(1_200, 0.02))],
    ['loud babble', joined(speech, silence(1_200), noise(1_200, 0.4))],
    ['more words', joined(speech, silence(1_200), spokenSamples('ah the boat the boat'))],
    ['a soft sound, not so much later', joined(speech, silence(400), noise(300, 0.01))],
    ['breath, twice', joined(speech, silence(900), noise(400, 0.02), silence(700), noise(600, 0.02))],
    ['silence', joined(speech, silence(3_000))],
  ])('%s after them is cut off', async (_what, wav) => {
    const alone = await secondsOf(wavFile(speech));
    expect(Math.abs((await secondsOf(wav)) - alone)).toBeLessThan(0.06);
  });

  it('breath is cut off after a text of short words, too', async () => {
    const text = 'The sea was wide, and a boat came by in the night.';
    const short = spokenSamples(text);
    const alone = await secondsOf(wavFile(short), text);
    const tail = await secondsOf(joined(short, silence(1_200), noise(1_200, 0.02)), text);
    expect(Math.abs(tail - alone)).toBeLessThan(0.06);
  });

  it('breath before them is cut off', async () => {
    const alone = await secondsOf(wavFile(speech));
    expect(Math.abs((await secondsOf(joined(noise(700, 0.02), silence(900), speech))) - alone)).toBeLessThan(0.06);
  });

  it("the last words' captions end with the last words", async () => {
    const samples = await receivedSpeech(joined(speech, silence(1_200), noise(1_200, 0.02)), TAIL);
    const words = TAIL.split(' ').map((text) => ({ text, said: text }));
    expect(receivedWordTimes(words, samples).at(-1)?.endMs).toBeLessThan((speech.length / RATE) * 1000);
  });

  it.each([
    ['a last word', 'The children ran along the pier to the boat, and it was', 'gone.'],
    ['a last sentence', 'The children ran along the pier to the boat.', 'It had gone an hour before they came.'],
    ['a first word', 'Slowly.', 'The children ran along the pier to the boat.'],
  ])('%s that a long pause parts from the others stays', async (_what, first, second) => {
    const text = first.endsWith('.') ? `${first} ${second}` : `${first}: ${second}`;
    const parts = [spokenSamples(first), silence(1_200), spokenSamples(second)] as const;
    const whole = (first.length + second.length) * 0.06 + 1.2;
    expect(await secondsOf(joined(...parts), text)).toBeGreaterThan(whole - 0.2);
  });
});

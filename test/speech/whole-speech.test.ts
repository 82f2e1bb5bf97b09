import { receivedSpeech } from '../../src/speech/received-speech';
import { UsualPace } from '../../src/speech/usual-pace';
import { spokenSamples, wavFile } from './wav-file';

const STORY = [
  'Loudscene begins here, and the harbour bell rang three times over the water.',
  'Quietscene follows now, and the keeper whispered to the sleeping gulls below.',
  'The children ran along the pier to the boat, and nobody called them back.',
  'Joinscene has a first sentence that is long enough to be told for quite some while.',
  'Floatscene is the last of them, and the boat went home in the evening light.',
];
const TEXT = 'The old keeper climbed the stairs once more, and lit the lamp before the night had come.';

const speakOf = (text: string, words?: number) => wavFile(spokenSamples(text.split(' ').slice(0, words).join(' ')));

/** The pace of a voice that has told all of the story. */
async function heardVoice(): Promise<UsualPace> {
  const pace = new UsualPace();
  for (const text of STORY) await receivedSpeech(speakOf(text), text, pace);
  return pace;
}

const reason = (wav: Uint8Array, text: string, pace?: UsualPace) =>
  receivedSpeech(wav, text, pace).then(
    () => 'good',
    (error: Error) => error.message,
  );

describe('speech whose end is missing', () => {
  it.each([-3, -5, -8])('is refused when the voice is known and %d words are missing', async (words) => {
    expect(await reason(speakOf(TEXT, words), TEXT, await heardVoice())).toMatch(/words are missing$/);
  });

  it('is good when they are there', async () => {
    const pace = await heardVoice();
    for (const text of [TEXT, ...STORY]) expect(await reason(speakOf(text), text, pace)).toBe('good');
  });

  it('is refused of a voice that nobody knows when it has no pause for the last sentence', async () => {
    const sentence = 'Joinscene has a first sentence that is long enough to be told for quite some while.';
    const text = `${sentence} It ends with a short one here.`;
    expect(await reason(speakOf(sentence), text)).toMatch(/words are missing$/);
    expect(await reason(speakOf(text), text)).toBe('good');
  });

  it('is refused of such a voice when it is cut off in the middle of a sound', async () => {
    const cut = spokenSamples(TEXT);
    const text = 'The keeper slept.';
    const end = Math.round(cut.length * 0.74);
    expect(await reason(wavFile(cut.slice(0, end)), TEXT)).toMatch(/words are missing$/);
    expect(await reason(speakOf(text), text)).toBe('good');
  });

  it.each([
    'Wait.................................................... what?',
    'No!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!! Run!',
    `${'e\u0301\u0302\u0303\u0304\u0305'.repeat(12)} once, and once more.`,
  ])('is counted by what is spoken, and not by signs: %j', async (text) => {
    const said = text.normalize('NFD').replace(/[^a-z ?]/giu, '');
    expect(await reason(wavFile(spokenSamples(said)), text)).toBe('good');
  });

  it('may come from a voice that is faster now and then', async () => {
    const pace = new UsualPace();
    const uneven = [0.9, 1.1, 1, 1.12, 0.88, 1.05];
    for (const [index, speed] of uneven.entries()) {
      const text = STORY[index % STORY.length]!;
      const wav = wavFile(spokenSamples(text), { rate: Math.round(24_000 * speed) });
      expect(await reason(wav, text, pace)).toBe('good');
    }
    expect(await reason(wavFile(spokenSamples(TEXT), { rate: 28_000 }), TEXT, pace)).toBe('good');
  });
});

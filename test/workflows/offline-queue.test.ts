import { FORMATS } from '../../src/domain/format';
import { offlineQueue } from '../../src/workflows/offline-queue';

const local = { provider: 'local', model: 'flite' };
const espeak = { provider: 'espeak', model: 'espeak-ng' };
const vendor = { provider: 'chatterbox', model: 'chatterbox' };
const spoken = { text: 'A sea.', language: 'en', voice: 'slt' };
const NAME = { id: 'step', title: 'a step' };
const story = { title: 'The Sea', text: 'A sea.' };

describe('a step that is asked for', () => {
  it.each([
    ['a script', { activity: 'writeScript', input: { story, language: 'en', verbatim: false, scriptwriter: local } }],
    ['a voice', { activity: 'narrateScene', input: { ...spoken, narrator: local } }],
    ['a voice of a program of the person', { activity: 'narrateScene', input: { ...spoken, narrator: espeak } }],
    [
      'a voice with a cast',
      {
        activity: 'narrateScene',
        input: { ...spoken, narrator: local, cast: { Ann: { narrator: espeak, voice: 'f' } } },
      },
    ],
    [
      'a picture',
      { activity: 'illustrateScene', input: { prompt: 'sea', format: FORMATS.square, illustrator: local } },
    ],
  ] as const)('waits behind no vendor where nobody else makes it: %s', (_what, asked) => {
    expect(offlineQueue({ ...asked, name: NAME })).toMatch(/^storyreel-(scripts|narration|images)-offline$/);
  });

  it.each([
    ['a script', { activity: 'writeScript', input: { story, language: 'en', verbatim: false, scriptwriter: vendor } }],
    ['a voice', { activity: 'narrateScene', input: { ...spoken, narrator: vendor } }],
    [
      'a voice of which a vendor says a part',
      {
        activity: 'narrateScene',
        input: { ...spoken, narrator: local, cast: { Ann: { narrator: vendor, voice: 'f' } } },
      },
    ],
    [
      'a picture',
      { activity: 'illustrateScene', input: { prompt: 'sea', format: FORMATS.square, illustrator: vendor } },
    ],
    [
      'a bed, which no vendor makes anyway',
      { activity: 'composeBed', input: { mood: 'calm', seed: 1, composer: local } as never },
    ],
  ] as const)('keeps its own queue where a vendor has a part in it: %s', (_what, asked) => {
    expect(offlineQueue({ ...asked, name: NAME })).toBeUndefined();
  });
});

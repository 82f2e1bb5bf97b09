import { PlayedFilm, orderOf, SCRIPT } from './played-film';

const file = (name: string, mediaType: string) => ({ key: name, mediaType, bytes: 9, sha256: name });
const PICTURE = file('my-picture', 'image/jpeg');
const VOICE = file('my-voice', 'audio/wav');

/** A film whose second scene has a picture and a voice of a person's own. */
const film = () =>
  new PlayedFilm(
    orderOf({
      script: SCRIPT,
      wishes: { 2: { own: { picture: PICTURE, voice: VOICE } } },
      pronunciations: { short: 'shawt', long: 'lawng' },
    }),
  );

describe("a scene with a person's own picture and voice", () => {
  it('has them imported, and nobody draws or speaks it', () => {
    const { underWay } = film();
    expect(underWay.get('picture-2')).toMatchObject({
      activity: 'importMedia',
      input: { file: PICTURE, use: 'picture' },
    });
    expect(underWay.get('voice-2')).toMatchObject({
      activity: 'importMedia',
      input: {
        file: VOICE,
        use: 'voice',
        // Of how words are said only what occurs in it.
        spoken: { text: 'B is short.', language: 'en', pronunciations: { short: 'shawt' } },
      },
    });
    expect(underWay.get('voice-1')).toMatchObject({ activity: 'narrateScene' });
  });

  it('keeps no place in the queue of pictures', () => {
    const played = film();
    expect([...played.underWay.keys()].filter((id) => id.startsWith('picture'))).toEqual(['picture-2', 'picture-3']);
    played.end('picture-3');
    expect([...played.underWay.keys()].filter((id) => id.startsWith('picture'))).toEqual(['picture-2', 'picture-1']);
  });

  it('is rendered of what was imported', () => {
    const played = film().end('picture-2').end('voice-2');
    const { input } = played.underWay.get('clip-2') as unknown as {
      input: { narration: { audio: unknown }; illustration: { image: unknown } };
    };
    expect(input.narration.audio).toMatchObject({ key: 'my-voice' });
    expect(input.illustration.image).toMatchObject({ key: 'my-picture' });
  });
});

import { EnvironmentReader } from '../../../src/config/environment-reader';
import { mediaServer } from '../../../src/providers/media-server';
import { readOptions } from '../../../src/providers/media-server/read-options';

function read(environment: NodeJS.ProcessEnv) {
  const from = new EnvironmentReader(environment);
  return { options: readOptions(from), finish: () => from.finish() };
}

describe('the settings of a media server', () => {
  it('are Chatterbox and its own voice unless something else is said', () => {
    const { options } = read({ MEDIA_SERVER_URL: 'http://media.local:8000/' });
    expect(options).toMatchObject({ url: 'http://media.local:8000', model: 'chatterbox', delivery: {} });
    const offer = mediaServer.offer(new EnvironmentReader({ MEDIA_SERVER_URL: 'http://media.local:8000' }));
    expect(offer).toMatchObject({ missing: undefined, narrator: { usualTimbre: 'default', atOnce: 1 } });
  });

  it('can name Kokoro, and how it is to speak', () => {
    const { options } = read({ MEDIA_SERVER_VOICE: 'kokoro', MEDIA_SERVER_SPEED: '1.1' });
    expect(options).toMatchObject({ model: 'kokoro', delivery: { speed: 1.1 } });
  });

  it.each([
    ['MEDIA_SERVER_URL', 'ftp://x', /MEDIA_SERVER_URL must be addresses such as http:\/\/127\.0\.0\.1:8000/],
    ['MEDIA_SERVER_URL', 'http://a,http://b', /must be one address/],
    ['MEDIA_SERVER_VOICE', 'piper', /must be chatterbox or kokoro, but it is "piper"/],
    ['MEDIA_SERVER_EXAGGERATION', '9', /must be a number from 0\.25 to 2, but it is "9"/],
  ])('say what is wrong with %s=%s', (name, value, sentence) => {
    expect(read({ [name]: value }).finish).toThrow(sentence);
  });

  it('say what is missing where there is no address', () => {
    expect(mediaServer.offer(new EnvironmentReader({})).missing).toMatch(/^MEDIA_SERVER_URL must be the address/);
  });
});

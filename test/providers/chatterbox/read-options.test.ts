import { EnvironmentReader, SettingsError } from '../../../src/config/environment-reader';
import { readOptions } from '../../../src/providers/chatterbox/read-options';

function read(environment: NodeJS.ProcessEnv) {
  const from = new EnvironmentReader(environment);
  const options = readOptions(from);
  from.finish();
  return options;
}

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
}

describe('the options of Chatterbox', () => {
  it('name no servers when nothing is said, and are for English that costs nothing', () => {
    expect(read({})).toEqual({
      urls: [],
      model: 'chatterbox',
      languages: ['en'],
      delivery: {},
      usdPer1000Characters: 0,
      timeoutMs: 180_000,
    });
  });

  it('can all be said', () => {
    expect(
      read({
        CHATTERBOX_URLS: ' http://127.0.0.1:8004/, https://voice.example.org/tts/v1 ,',
        STORYREEL_NARRATION_MODEL: 'chatterbox-multilingual',
        CHATTERBOX_LANGUAGES: 'en, DE,en',
        STORYREEL_NARRATION_USD_PER_1000_CHARACTERS: '0.25',
        STORYREEL_NARRATION_TIMEOUT_SECONDS: '60',
        CHATTERBOX_SEED: '7',
        CHATTERBOX_TEMPERATURE: '0.6',
        CHATTERBOX_EXAGGERATION: '0.4',
        CHATTERBOX_CFG_WEIGHT: '0',
      }),
    ).toEqual({
      urls: ['http://127.0.0.1:8004', 'https://voice.example.org/tts'],
      model: 'chatterbox-multilingual',
      languages: ['en', 'de'],
      delivery: { seed: 7, temperature: 0.6, exaggeration: 0.4, cfg_weight: 0 },
      usdPer1000Characters: 0.25,
      timeoutMs: 60_000,
    });
  });

  it.each([
    ['CHATTERBOX_SEED', '0.5', /must be a whole number from 1 to 4294967295/],
    ['CHATTERBOX_TEMPERATURE', '9', /must be a number from 0\.05 to 1\.5/],
    ['CHATTERBOX_EXAGGERATION', '0', /must be a number from 0\.25 to 2/],
    ['CHATTERBOX_CFG_WEIGHT', 'much', /must be a number from 0 to 1, but it is "much"/],
  ])('refuse %s=%s', (name, value, sentence) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([
    '127.0.0.1:8004',
    'ftp://a',
    'http://me:secret-word@a',
    'http://a?key=secret-word',
    'http://a#b',
    'a,http://b',
  ])('refuse %s for servers', (urls) => {
    const problems = problemsOf({ CHATTERBOX_URLS: urls });
    expect(problems).toEqual([expect.stringMatching(/^CHATTERBOX_URLS must be addresses such as .*, but one is /)]);
    expect(problems.join()).not.toContain('secret-word');
  });

  it('refuse the same server twice, as it would get two requests at once', () => {
    expect(problemsOf({ CHATTERBOX_URLS: 'http://a:8004,http://b,http://A:8004/v1/' })).toEqual([
      'CHATTERBOX_URLS must name each server once, but http://a:8004 is there twice.',
    ]);
  });

  it('tell all that is wrong with them at once', () => {
    expect(
      problemsOf({
        CHATTERBOX_LANGUAGES: 'en,deutsch',
        STORYREEL_NARRATION_TIMEOUT_SECONDS: '400',
        STORYREEL_NARRATION_USD_PER_1000_CHARACTERS: 'free',
      }),
    ).toEqual([
      'STORYREEL_NARRATION_TIMEOUT_SECONDS must be a number from 1 to 290, but it is "400".',
      'CHATTERBOX_LANGUAGES must be languages such as en,de with commas, but one is "deutsch".',
      'STORYREEL_NARRATION_USD_PER_1000_CHARACTERS must be a number from 0 to 100, but it is "free".',
    ]);
  });
});

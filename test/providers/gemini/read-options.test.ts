import { EnvironmentReader } from '../../../src/config/environment-reader';
import { readOptions } from '../../../src/providers/gemini/read-options';

const read = (environment: NodeJS.ProcessEnv) => {
  const from = new EnvironmentReader(environment);
  const options = readOptions(from);
  from.finish();
  return options;
};

describe("Gemini's options", () => {
  it('need nothing but a key', () => {
    expect(read({ GEMINI_API_KEY: 'canary-8d27e0b4' })).toEqual({
      apiKey: 'canary-8d27e0b4',
      baseUrl: 'https://generativelanguage.googleapis.com',
      model: 'gemini-3.5-flash-lite',
      timeoutMs: 120_000,
    });
    expect(read({}).apiKey).toBe('');
  });

  it('can all be said', () => {
    expect(
      read({
        GEMINI_API_KEY: 'canary-8d27e0b4',
        GEMINI_BASE_URL: 'http://127.0.0.1:4600/',
        STORYREEL_SCRIPT_MODEL: 'gemini-9',
        STORYREEL_SCRIPT_USD_PER_MILLION_INPUT_TOKENS: '1.25',
        STORYREEL_SCRIPT_USD_PER_MILLION_OUTPUT_TOKENS: '10',
        STORYREEL_SCRIPT_TIMEOUT_SECONDS: '30',
      }),
    ).toEqual({
      apiKey: 'canary-8d27e0b4',
      baseUrl: 'http://127.0.0.1:4600',
      model: 'gemini-9',
      usdPerMillionInputTokens: 1.25,
      usdPerMillionOutputTokens: 10,
      timeoutMs: 30_000,
    });
  });

  it('tell all that is wrong with them at once, and never the key', () => {
    const wrong = {
      GEMINI_API_KEY: 'canary 8d27e0b4',
      GEMINI_BASE_URL: 'http://example.org',
      STORYREEL_SCRIPT_MODEL: '../files',
      STORYREEL_SCRIPT_TIMEOUT_SECONDS: '141',
    };
    expect(() => read(wrong)).toThrow(
      /STORYREEL_SCRIPT_MODEL must be a name[^]*TIMEOUT_SECONDS must be a number from 1 to 140[^]*GEMINI_API_KEY must be a key[^]*GEMINI_BASE_URL must be an address such as https:\/\/generativelanguage/,
    );
    expect(() => read(wrong)).not.toThrow(/8d27e0b4/);
  });
});

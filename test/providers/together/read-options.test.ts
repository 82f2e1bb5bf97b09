import { EnvironmentReader } from '../../../src/config/environment-reader';
import { readOptions } from '../../../src/providers/together/read-options';

const KEY = 'canary-5b1f0c7e';

const read = (environment: NodeJS.ProcessEnv) => {
  const from = new EnvironmentReader(environment);
  const options = readOptions(from);
  from.finish();
  return options;
};

describe("Together's options", () => {
  it('need nothing but a key', () => {
    expect(read({ TOGETHER_API_KEY: KEY })).toEqual({
      apiKey: KEY,
      baseUrl: 'https://api.together.ai/v1',
      account: 'default',
      model: 'black-forest-labs/FLUX.1-schnell',
      steps: 4,
      megapixels: 1,
      usdPerMegapixel: 0.0027,
      pricesAsOf: '2026-08-18',
      timeoutMs: 120_000,
      policy: {
        limit: 6,
        windowMs: 60_000,
        leaseMs: 3_000,
        transitMs: 1_000,
        blockMs: 900_000,
        pace: 'even',
        widens: true,
      },
    });
    expect(read({}).apiKey).toBe('');
  });

  it('can all be said', () => {
    const options = read({
      TOGETHER_API_KEY: KEY,
      TOGETHER_BASE_URL: 'http://127.0.0.1:8080/v1/',
      STORYREEL_IMAGE_ACCOUNT: 'team',
      STORYREEL_IMAGE_MODEL: 'black-forest-labs/FLUX.2-pro',
      STORYREEL_IMAGE_STEPS: '12',
      STORYREEL_IMAGE_MEGAPIXELS: '0.5',
      STORYREEL_IMAGE_USD_PER_MEGAPIXEL: '0.04',
      STORYREEL_IMAGE_TIMEOUT_SECONDS: '30',
      STORYREEL_IMAGE_BLOCK_MINUTES: '1',
      STORYREEL_IMAGE_LIMIT: '60',
      STORYREEL_IMAGE_WINDOW_SECONDS: '30',
      STORYREEL_IMAGE_PACE: 'burst',
    });
    expect(options).toEqual({
      apiKey: KEY,
      baseUrl: 'http://127.0.0.1:8080/v1',
      account: 'team',
      model: 'black-forest-labs/FLUX.2-pro',
      sendsReferences: true,
      steps: 12,
      megapixels: 0.5,
      usdPerMegapixel: 0.04,
      timeoutMs: 30_000,
      policy: { limit: 60, windowMs: 30_000, leaseMs: 3_000, transitMs: 1_000, blockMs: 60_000, pace: 'burst' },
    });
  });

  it('send references only to models that take them, and not where these are off', () => {
    const model = { STORYREEL_IMAGE_MODEL: 'black-forest-labs/FLUX.2-pro' };
    expect(read({ TOGETHER_API_KEY: KEY })).not.toHaveProperty('sendsReferences');
    expect(read({ TOGETHER_API_KEY: KEY, ...model, STORYREEL_IMAGE_REFERENCES: 'off' })).not.toHaveProperty(
      'sendsReferences',
    );
    expect(() => read({ TOGETHER_API_KEY: KEY, ...model, STORYREEL_IMAGE_REFERENCES: 'some' })).toThrow(/on.*off/);
  });

  it('guess neither steps nor price of a model that is not known', () => {
    const options = read({ TOGETHER_API_KEY: KEY, STORYREEL_IMAGE_MODEL: 'new/model' });
    expect(options).not.toHaveProperty('steps');
    expect(options).not.toHaveProperty('usdPerMegapixel');
    expect(options).not.toHaveProperty('pricesAsOf');
  });
});

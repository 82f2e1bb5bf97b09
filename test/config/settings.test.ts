import { join } from 'node:path';
import { readSettings, type Settings } from '../../src/config/settings';
import { SettingsError } from '../../src/config/environment-reader';

const KEY = 'canary-5b1f0c7e';

/** The lines of the error that reading these variables gives. */
function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
}

/** The vendors that miss nothing. */
function offering({ offers }: Settings): string[] {
  return offers.filter(({ missing }) => missing === undefined).map(({ provider }) => provider);
}

describe('the settings', () => {
  it('are offline and in the current directory when nothing is said', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      home: join(process.cwd(), '.storyreel'),
      storeLocation: join(process.cwd(), '.storyreel', 'store'),
      hasTemporalAddress: false,
      roles: {
        scriptwriter: { provider: 'local', model: 'sentences' },
        narrator: { provider: 'local', model: 'heart' },
        illustrator: { provider: 'local', model: 'painter' },
        voice: 'heart',
      },
    });
    expect(settings.composer).toEqual({ provider: 'local', model: 'composer' });
    expect(settings.roles).not.toHaveProperty('fallbacks');
    expect(settings.rendersAtOnce).toBeGreaterThan(0);
    expect(offering(settings)).toEqual(['local']);
  });

  it('need only a key and a choice for a vendor', () => {
    const { roles } = readSettings({ STORYREEL_ILLUSTRATOR: 'together', TOGETHER_API_KEY: KEY });
    expect(roles.illustrator).toEqual({ provider: 'together', model: 'black-forest-labs/FLUX.1-schnell' });
  });

  it('let a worker with a key serve Together, whoever draws the films that are ordered here', () => {
    const settings = readSettings({ TOGETHER_API_KEY: KEY });
    expect(settings.roles.illustrator.provider).toBe('local');
    expect(offering(settings)).toEqual(['local', 'together']);
  });

  it('need a key for Together where a worker is started, and none where one only orders', () => {
    const environment = { STORYREEL_ILLUSTRATOR: 'together', TEMPORAL_ADDRESS: '127.0.0.1:7233' };
    expect(readSettings(environment).roles.illustrator.provider).toBe('together');
    expect(() => readSettings(environment, true)).toThrow(/^TOGETHER_API_KEY must be a key of your Together account/);
    expect(problemsOf({ STORYREEL_ILLUSTRATOR: 'together', TOGETHER_API_KEY: ' ' })).toEqual([
      expect.stringContaining('STORYREEL_ILLUSTRATOR=local needs none'),
    ]);
  });

  it('name a scriptwriter and a narrator, with the voice that they usually have or the one that is said', () => {
    const environment = {
      STORYREEL_SCRIPTWRITER: 'gemini',
      GEMINI_API_KEY: KEY,
      STORYREEL_NARRATOR: 'chatterbox',
      CHATTERBOX_URLS: 'http://192.168.1.5:8004, http://127.0.0.1:4123/',
    };
    const { roles, voicesAtOnce } = readSettings(environment);
    expect(roles).toEqual({
      scriptwriter: { provider: 'gemini', model: 'gemini-3.5-flash-lite' },
      narrator: { provider: 'chatterbox', model: 'chatterbox' },
      illustrator: { provider: 'local', model: 'painter' },
      voice: 'Emily',
    });
    expect([voicesAtOnce, readSettings({}).voicesAtOnce]).toEqual([2, 2]);
    expect(readSettings({ ...environment, STORYREEL_VOICE: 'Olivia' }).roles.voice).toBe('Olivia');
  });

  it('take the narrator that has the voice which is said', () => {
    const flite = { provider: 'local', model: 'flite' };
    expect(readSettings({ STORYREEL_VOICE: 'rms' }).roles).toMatchObject({ narrator: flite, voice: 'rms' });
    const { fallbacks } = readSettings({
      STORYREEL_NARRATOR: 'chatterbox',
      CHATTERBOX_URLS: 'http://127.0.0.1:8004',
      STORYREEL_NARRATOR_FALLBACK: 'local',
      STORYREEL_NARRATOR_FALLBACK_VOICE: 'slt',
    }).roles;
    expect(fallbacks).toEqual({ narrator: { narrator: flite, voice: 'slt' } });
  });

  it('name who takes over when one fails, who must be another', () => {
    const environment = { STORYREEL_NARRATOR: 'chatterbox', CHATTERBOX_URLS: 'http://127.0.0.1:8004' };
    const { roles } = readSettings({ ...environment, STORYREEL_NARRATOR_FALLBACK: 'local' });
    expect(roles.fallbacks).toEqual({ narrator: { narrator: { provider: 'local', model: 'heart' }, voice: 'heart' } });
    expect(problemsOf({ ...environment, STORYREEL_NARRATOR_FALLBACK: 'chatterbox' })).toEqual([
      'STORYREEL_NARRATOR_FALLBACK must be another provider than STORYREEL_NARRATOR, but both are "chatterbox".',
    ]);
  });

  it('need what each chosen vendor needs, also one that only takes over', () => {
    const problems = problemsOf({
      STORYREEL_SCRIPTWRITER: 'gemini',
      STORYREEL_NARRATOR: 'chatterbox',
      STORYREEL_ILLUSTRATOR_FALLBACK: 'together',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^GEMINI_API_KEY must be a key .* STORYREEL_SCRIPTWRITER=local needs none\.$/),
      expect.stringMatching(/^CHATTERBOX_URLS must be the address .* STORYREEL_NARRATOR=local needs none\.$/),
      expect.stringMatching(/^TOGETHER_API_KEY must be a key .* STORYREEL_ILLUSTRATOR_FALLBACK=local needs none\.$/),
    ]);
  });

  it('refuse a build id that is of no deployment', () => {
    expect(problemsOf({ STORYREEL_BUILD_ID: '2026-11-28' })).toEqual([
      'STORYREEL_BUILD_ID is "2026-11-28", so STORYREEL_DEPLOYMENT must name its deployment, but it is not set.',
    ]);
    const deployment = { name: 'films', buildId: '2026-11-28' };
    const environment = { STORYREEL_DEPLOYMENT: 'films', STORYREEL_BUILD_ID: '2026-11-28' };
    expect(readSettings(environment)).toMatchObject({ deployment });
  });

  it('tell all that is wrong with them at once', () => {
    const problems = problemsOf({
      STORYREEL_STORE: 'gs://bucket/films',
      STORYREEL_RENDERS: '0',
      STORYREEL_WORKER_NAME: 'render/1',
      STORYREEL_DEPLOYMENT: 'story.reel',
      STORYREEL_ILLUSTRATOR: 'dalle',
      TOGETHER_BASE_URL: 'ftp://example.org',
      STORYREEL_IMAGE_STEPS: '4.5',
      STORYREEL_IMAGE_MEGAPIXELS: '1e0',
      STORYREEL_IMAGE_BLOCK_MINUTES: '-1',
    });
    expect(problems).toEqual([
      'STORYREEL_IMAGE_BLOCK_MINUTES must be a number from 0.01 to 1440, but it is "-1".',
      'STORYREEL_IMAGE_STEPS must be a whole number from 1 to 50, but it is "4.5".',
      expect.stringMatching(/^TOGETHER_BASE_URL must be an address such as .* but it is ftp:\/\/example\.org\.$/),
      'STORYREEL_IMAGE_MEGAPIXELS must be a number from 0.2 to 2, but it is "1e0".',
      'STORYREEL_ILLUSTRATOR must be local or together, but it is "dalle".',
      'STORYREEL_WORKER_NAME must be a name of letters, digits, dots, dashes and underscores, but it is "render/1".',
      'STORYREEL_DEPLOYMENT must be a name without dots, but it is "story.reel".',
      'STORYREEL_STORE cannot be used. A store is in a directory, or in S3 as "s3://bucket/prefix", but no such place is "gs://bucket/films".',
      'STORYREEL_RENDERS must be a whole number from 1 to 999, but it is "0".',
    ]);
  });

  it.each(['http://example.org/v1', 'https://me:secret-word@example.org/v1', 'example.org'])(
    'refuse to send a key to %s',
    (address) => {
      const problems = problemsOf({ TOGETHER_API_KEY: KEY, TOGETHER_BASE_URL: address });
      expect(problems).toEqual([expect.stringContaining('TOGETHER_BASE_URL must be an address')]);
      expect(problems.join()).not.toContain('secret-word');
    },
  );

  it('never repeat a key that does not make sense', () => {
    const problems = problemsOf({ TOGETHER_API_KEY: `${KEY} ${KEY}` });
    expect(problems).toEqual([expect.stringContaining('TOGETHER_API_KEY must be a key')]);
    expect(problems.join()).not.toContain(KEY);
  });
});

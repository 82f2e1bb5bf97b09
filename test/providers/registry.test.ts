import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EnvironmentReader } from '../../src/config/environment-reader';
import { LOCAL_COMPOSER, newOrder } from '../../src/domain/film/order/order';
import { makeProviders } from '../../src/providers/make-providers';
import { narratorsOf, offerFor, type NamedOffer } from '../../src/providers/offers';
import { VENDORS } from '../../src/providers/registry';

const ROLES = ['scriptwriter', 'narrator', 'illustrator', 'composer'] as const;

/** Enough for every vendor to miss nothing. */
const WHOLE = {
  GEMINI_API_KEY: 'canary-8d27e0b4',
  TOGETHER_API_KEY: 'canary-5b1f0c7e',
  CHATTERBOX_URLS: 'http://127.0.0.1:9',
  MEDIA_SERVER_URL: 'http://127.0.0.1:9',
};

function offersWhere(environment: NodeJS.ProcessEnv): NamedOffer[] {
  const from = new EnvironmentReader(environment);
  return VENDORS.map((vendor) => ({ provider: vendor.name, ...vendor.offer(from.for(vendor)) }));
}

describe('the vendors', () => {
  it('have names of their own, and so have their variables and image accounts', () => {
    const accounts = offersWhere(WHOLE).flatMap(({ illustrator }) => illustrator?.account?.name ?? []);
    for (const names of [
      VENDORS.map(({ name }) => name),
      VENDORS.flatMap(({ variables }) => variables ?? []),
      accounts,
    ])
      expect(new Set(names).size).toBe(names.length);
  });

  it('say before anything is loaded what the providers then say of themselves', async () => {
    const offers = offersWhere(WHOLE);
    // A program may or may not be installed here.
    const providers = await makeProviders(offers.map(({ missing: _missing, ...offer }) => offer));
    for (const role of ROLES) {
      const offered = offers.flatMap((vendor) => {
        const all = role === 'narrator' ? narratorsOf(vendor) : [vendor[role]];
        return all.flatMap((offer) => (offer ? [`${vendor.provider}/${offer.model}`] : []));
      });
      expect(providers[`${role}s`].map(({ provider, model }) => `${provider}/${model}`)).toEqual(offered);
    }
    const accounts = offers.flatMap(({ illustrator }) => illustrator?.account ?? []);
    expect(providers.illustrators.flatMap(({ account }) => account ?? [])).toEqual(accounts);
  });

  it('are not made while something is missing, which they say', async () => {
    const missing = offersWhere({}).flatMap((offer) => offer.missing ?? []);
    expect(missing).toEqual([
      expect.stringMatching(/^espeak-ng speaks .* where it is installed: /),
      expect.stringMatching(/^GEMINI_API_KEY must be .* but there is none\.$/),
      expect.stringMatching(/^CHATTERBOX_URLS must be .* but there is none\.$/),
      expect.stringMatching(/^MEDIA_SERVER_URL must be .* but there is none\.$/),
      expect.stringMatching(/^TOGETHER_API_KEY must be .* but there is none\.$/),
    ]);
    const { scriptwriters, narrators, illustrators, composers } = await makeProviders(offersWhere({}));
    const names = [...scriptwriters, ...narrators, ...illustrators, ...composers].map(({ provider }) => provider);
    expect(names).toEqual(['local', 'local', 'local', 'local', 'local']);
  });

  it('load none of their packages before a provider is made', async () => {
    const code = `
      const { EnvironmentReader } = require('./dist/config/environment-reader.js');
      const { VENDORS } = require('./dist/providers/registry.js');
      const from = new EnvironmentReader(process.env);
      for (const vendor of VENDORS) vendor.offer(from.for(vendor));
      console.log(Object.keys(require.cache).join('\\n'));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', code], {
      cwd: join(__dirname, '..', '..'),
      env: { ...process.env, ...WHOLE },
    });
    expect(stdout).toContain(join('dist', 'providers', 'gemini', 'index.js'));
    expect(stdout).not.toContain('node_modules');
  });

  it('have one that plays each role where nobody is chosen, for nothing', () => {
    const order = { ...newOrder({ title: 'The Sea', text: 'A sea.' }), composer: LOCAL_COMPOSER };
    const offers = offersWhere({});
    for (const role of ROLES) expect(offerFor(offers, role, order[role])).toBeDefined();
    expect(offerFor(offers, 'narrator', order.narrator)?.usualTimbre).toBe(order.voice);
  });

  it('hear of no variables but their own and those of Storyreel', () => {
    const [vendor] = VENDORS.filter(({ name }) => name === 'gemini');
    const from = vendor && new EnvironmentReader(WHOLE).for(vendor);
    expect(from?.text('GEMINI_API_KEY')).toBe(WHOLE.GEMINI_API_KEY);
    expect(() => from?.key('TOGETHER_API_KEY')).toThrow('gemini may read GEMINI_... and STORYREEL_..., but asks for');
  });
});

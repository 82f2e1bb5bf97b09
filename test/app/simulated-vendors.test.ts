import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextFrom } from '../../src/app/context';
import { checkTimbre } from '../../src/app/order/check-timbre';
import { withSimulatedVendors } from '../../src/app/simulated-vendors';
import { newOrder } from '../../src/domain/film/order';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-simulated-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('simulated vendors', () => {
  it.each(['ar', 'pt-BR', 'en'])('speak %s, when a film in it is ordered', async (language) => {
    const context = contextFrom(
      { STORYREEL_HOME: home, CHATTERBOX_LANGUAGES: 'de' },
      { interrupted: new AbortController().signal, onWait: () => undefined },
    );
    const { result } = await withSimulatedVendors(context, { language }, async ({ settings }) => {
      const order = newOrder({ title: 'T', text: 'x' }, { ...settings.roles, language });
      expect(order.narrator.provider).toBe('chatterbox');
      checkTimbre(order, settings);
      return 'spoken';
    });
    expect(result).toBe('spoken');
  });
});

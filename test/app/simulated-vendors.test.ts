import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextFrom } from '../../src/app/context';
import { InputError } from '../../src/app/input-error';
import { checkVoices } from '../../src/app/order/checks/check-orders';
import { withSimulatedVendors } from '../../src/app/simulated-vendors';
import { newOrder } from '../../src/domain/film/order/order';

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
      expect(await checkVoices(order, { settings, interrupted: context.interrupted })).toEqual([]);
      return 'spoken';
    });
    expect(result).toBe('spoken');
  });

  it('leave the fonts that a person has added where they are, and their films have them', async () => {
    const font = join(home, 'fonts', 'a-font.ttf');
    await mkdir(join(home, 'fonts'));
    await writeFile(font, 'a font');
    const context = contextFrom(
      { STORYREEL_HOME: home },
      { interrupted: new AbortController().signal, onWait: () => undefined },
    );
    const { result } = await withSimulatedVendors(context, { language: 'zh' }, async ({ settings }) => {
      expect(settings.home).not.toBe(home);
      return readFile(join(settings.fontsDirectory, 'a-font.ttf'), 'utf8');
    });
    expect(result).toBe('a font');
    expect(await readdir(home)).toEqual(['fonts']);
    expect(await readFile(font, 'utf8')).toBe('a font');
  });

  it('say which languages they speak where one is ordered that they do not', async () => {
    const context = contextFrom(
      { STORYREEL_HOME: home },
      { interrupted: new AbortController().signal, onWait: () => undefined },
    );
    const refused = withSimulatedVendors(context, { language: 'th' }, async () => 'spoken');
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(
      /^The simulated voices speak ar, da, .*, zh, but the language is "th"\. Try one/,
    );
  });
});

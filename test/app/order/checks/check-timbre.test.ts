import { checkTimbre } from '../../../../src/app/order/checks/check-timbre';
import { readSettings } from '../../../../src/config/settings';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';

const SERVER = { CHATTERBOX_URLS: 'http://127.0.0.1:8004' };
const flite = { provider: 'local', model: 'flite' };
const chatterbox = { provider: 'chatterbox', model: 'chatterbox' };

const check = (choices: Partial<Order>, environment: NodeJS.ProcessEnv = SERVER) => {
  const order = newOrder({ title: 'T', text: 'A sea.' }, choices);
  return () => checkTimbre(order, readSettings(environment));
};

describe('who tells a story', () => {
  it('is taken when the narrator has this voice for the language', () => {
    expect(check({ voice: 'heart' })).not.toThrow();
    expect(check({ voice: 'heart', language: 'en-GB' })).not.toThrow();
    expect(check({ voice: 'slt', narrator: flite })).not.toThrow();
  });

  it('is refused when it is the voice of another of the offline narrators', () => {
    expect(check({ voice: 'slt' })).toThrow(
      '"slt" is one of the narrator local/flite, but the narrator is local/heart',
    );
  });

  it('is refused when the offline narrator has no voice of that name, with the names there are', () => {
    expect(check({ voice: 'emily' })).toThrow(/The voice should be one of: heart.*slt.*It is "emily"/);
  });

  it('is refused in a language that the offline narrator does not speak, with what would be needed', () => {
    expect(check({ language: 'fr' })).toThrow(/speaks "en" only, but the language is "fr".*another narrator/);
  });

  it('is known to a Chatterbox server alone; its languages are said', () => {
    expect(check({ narrator: chatterbox, voice: 'emily' })).not.toThrow();
    expect(check({ narrator: chatterbox, language: 'de' })).toThrow(/speak "en", but .* "de".*CHATTERBOX_LANGUAGES/);
    const german = { ...SERVER, CHATTERBOX_LANGUAGES: 'en,de' };
    expect(check({ narrator: chatterbox, language: 'de' }, german)).not.toThrow();
  });

  it('is for the workers to judge when nothing is known here of their servers', () => {
    const elsewhere = { TEMPORAL_ADDRESS: 'localhost:7233' };
    expect(check({ narrator: chatterbox, language: 'de' }, elsewhere)).not.toThrow();
    expect(check({ narrator: { provider: 'new', model: 'new' }, language: 'de' }, elsewhere)).not.toThrow();
  });

  it('must fit the narrator that takes over, too', () => {
    const order = { narrator: chatterbox, fallbacks: { narrator: { narrator: flite, voice: 'emily' } } };
    expect(check(order)).toThrow(/It is "emily"/);
  });
});

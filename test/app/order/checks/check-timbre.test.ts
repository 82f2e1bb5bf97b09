import { checkTimbre } from '../../../../src/app/order/checks/check-timbre';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import { checkingIn } from './checking';

const SERVER = { CHATTERBOX_URLS: 'http://127.0.0.1:8004' };
const flite = { provider: 'local', model: 'flite' };
const chatterbox = { provider: 'chatterbox', model: 'chatterbox' };

const check = (choices: Partial<Order>, environment: NodeJS.ProcessEnv = SERVER) => {
  const order = newOrder({ title: 'T', text: 'A sea.' }, choices);
  return () => checkTimbre(order, checkingIn(environment));
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

  it('is refused in that language with the program that would speak it, or how to get it', () => {
    expect(check({ language: 'fr' })).toThrow(
      /another narrator.* espeak-ng speaks a hundred languages .*apt install espeak-ng.* Then: --voice espeak\./,
    );
    expect(check({ narrator: chatterbox, language: 'fr' }, { ...SERVER, STORYREEL_NARRATOR: 'chatterbox' })).toThrow(
      'Then: STORYREEL_NARRATOR=espeak.',
    );
    expect(check({ language: 'ja' })).not.toThrow(/espeak/);
    expect(check({ language: 'ja' })).toThrow(/"ja"/);
  });

  it('is refused in that language with who else may speak it, and how they are chosen', () => {
    const chosen = (names: string) => `STORYREEL_NARRATOR chooses a narrator: ${names}, if the model of your server`;
    for (const language of ['fr', 'ja']) {
      expect(check({ language }, {})).toThrow(chosen('chatterbox or media-server'));
      expect(check({ narrator: chatterbox, language })).toThrow(chosen('media-server'));
    }
    expect(check({ voice: 'emily' })).not.toThrow('STORYREEL_NARRATOR');
  });

  it('is refused where its program is not installed, and left to workers elsewhere', () => {
    const robotic = { narrator: { provider: 'espeak', model: 'espeak' }, voice: 'espeak', language: 'fr' };
    expect(check(robotic)).toThrow(/where it is installed: apt install/);
    expect(check(robotic, { TEMPORAL_ADDRESS: 'localhost:7233' })).not.toThrow();
    expect(check({ ...robotic, language: 'ja' }, { TEMPORAL_ADDRESS: 'localhost:7233' })).toThrow(
      /does not speak "ja"/,
    );
  });

  it('is refused when it can be added and was not, with the command that adds it', () => {
    expect(check({ voice: 'emma' })).toThrow(/"emma" is not here yet\. Add it .*: storyreel voices add emma$/);
  });

  it('must be there for each of the cast, too', () => {
    const cast = (voice: string) => ({ cast: { Mira: { narrator: flite, voice } } });
    expect(check(cast('slt'))).not.toThrow();
    expect(check(cast('emily'))).toThrow(/It is "emily"/);
  });

  it('must be there for the scenes that have one of their own, too', () => {
    const wishes = (voice: string) => ({ wishes: { 2: { voice: { narrator: flite, voice } } } });
    expect(check(wishes('slt'))).not.toThrow();
    expect(check(wishes('emily'))).toThrow(/It is "emily"/);
    const german = { narrator: chatterbox, language: 'de', ...wishes('slt') };
    expect(check(german, { ...SERVER, CHATTERBOX_LANGUAGES: 'en,de' })).toThrow(/speaks "en" only/);
  });

  it('must fit the narrator that takes over, too', () => {
    const order = { narrator: chatterbox, fallbacks: { narrator: { narrator: flite, voice: 'emily' } } };
    expect(check(order)).toThrow(/It is "emily"/);
  });
});

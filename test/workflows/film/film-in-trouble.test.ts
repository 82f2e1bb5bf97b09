import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../../src/contract/failures';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { begun } from '../../support/films/stand-ins/begun';
import { refused } from '../../support/films/stand-ins/refused';
import type { StandIns } from '../../support/films/stand-in-activities';
import { useStandInFilms } from '../../support/films/stand-ins/use-stand-in-films';
import { whyNotMade } from './why-not-made';

const VENDOR = { provider: 'vendor', model: 'one' };

const home = useStandInFilms();

/** Each test orders a story of its own, for equal orders share one film. */
const orderOf = (text: string, choices: Partial<Order> = {}): Order => newOrder({ title: 'The Sea', text }, choices);

/** At the last attempt that Temporal makes: what fails so, has failed for good, but might go well later. */
const forNow = (message: string, kind: string) =>
  ApplicationFailure.create({ message, type: FAILURES.tryAgain, nonRetryable: true, details: [{ kind }] });

const overload = () => forNow('too many at once.', 'try-again');

/** Has the work refused whose name is so. */
const refuse = (pattern: RegExp) => (work: string) => {
  if (pattern.test(work)) throw refused();
};

/** What was begun twice. */
const twice = (standIns: StandIns) => {
  const works = begun(standIns, /./);
  return works.filter((work, index) => works.indexOf(work) < index).toSorted();
};

const lost = (key: string) =>
  ApplicationFailure.nonRetryable(`The stored ${key} is damaged.`, FAILURES.artifactLost, { key });

describe('a film that could not be made', () => {
  it('tells of a step what its activity said, and not what caused that', async () => {
    const cause = new Error('ECONNRESET');
    const { outcome } = await home.make(orderOf('a cause'), (work) => {
      if (work !== 'illustrate A') return;
      const message = 'No picture came. Order it again later.';
      throw ApplicationFailure.create({ message, type: FAILURES.change, nonRetryable: true, cause });
    });
    expect(whyNotMade(outcome)).toBe('Scene 1 could not be made: No picture came. Order it again later.');
  });

  it('names every scene that could not be made', async () => {
    const { outcome } = await home.make(orderOf('two fail'), (work) => {
      if (/illustrate A|narrate C/.test(work)) throw ApplicationFailure.nonRetryable(`${work}: no.`, FAILURES.change);
    });
    expect(whyNotMade(outcome)).toBe(
      'Scene 1 could not be made: illustrate A: no.\nScene 3 could not be made: narrate C: no.',
    );
  });
});

describe('voices that fail under overload', () => {
  it('are asked for again one after another, once all others have been tried', async () => {
    const { standIns, outcome } = await home.make(orderOf('overload'), (work, attempt) => {
      if (/^narrate [AC]/.test(work) && attempt === 1) throw overload();
    });
    expect(outcome).not.toBeInstanceOf(Error);
    const voices = standIns.events.filter((event) => event.startsWith('narrate'));
    expect(voices.slice(0, 4)).toEqual(
      expect.arrayContaining(['narrate A begins', 'narrate B begins', 'narrate C begins', 'narrate B ends']),
    );
    // In the order in which they failed: each ends before the other begins.
    const oneByOne = (...scenes: string[]) =>
      scenes.flatMap((scene) => [`narrate ${scene} begins`, `narrate ${scene} ends`]);
    expect([oneByOne('A', 'C'), oneByOne('C', 'A')]).toContainEqual(voices.slice(4));
  });

  it('and then again are failures of their scenes; all else is made', async () => {
    const { standIns, outcome } = await home.make(orderOf('overload twice'), (work) => {
      if (work === 'narrate A') throw overload();
    });
    expect(whyNotMade(outcome)).toBe('Scene 1 could not be made: too many at once.');
    expect(begun(standIns, /^narrate A$/)).toHaveLength(2);
    expect(standIns.events).toEqual(expect.arrayContaining(['render B ends', 'render C ends', 'illustrate A ends']));
  });

  it('are not all asked for again when the first of them fails once more: nobody is there', async () => {
    const { standIns, outcome } = await home.make(orderOf('down'), (work) => {
      if (work.startsWith('narrate')) throw overload();
    });
    expect(whyNotMade(outcome)).toMatch(/^Scene 1 could not be made: too many at once\.\nScene 2 .*\nScene 3 /);
    expect(standIns.events.filter((event) => event.startsWith('narrate'))).toHaveLength(3 + 1);
  });

  it('are not asked for again when the answers could not be used: each may have been paid for', async () => {
    const { standIns } = await home.make(orderOf('spoilt'), (work) => {
      if (work === 'narrate A') throw forNow('silence.', 'spoilt');
    });
    expect(begun(standIns, /^narrate A$/)).toHaveLength(1);
  });
});

describe('a fallback', () => {
  const toFlite = { narrator: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' } };

  it('takes over each step at which the chosen provider fails for good', async () => {
    const order = orderOf('fallback', {
      scriptwriter: VENDOR,
      narrator: VENDOR,
      illustrator: VENDOR,
      voice: 'Emily',
      fallbacks: {
        ...toFlite,
        scriptwriter: { provider: 'local', model: 'sentences' },
        illustrator: { provider: 'local', model: 'painter' },
      },
    });
    const { standIns, outcome } = await home.make(order, refuse(/^script by|narrate A by|illustrate B by/));
    expect((outcome as Manifest).steps.warnings).toEqual([
      'script: the fallback took over. refused.',
      'scene 1/3: voice: the fallback took over. refused.',
      'scene 2/3: picture: the fallback took over. refused.',
    ]);
    const [first] = (outcome as Manifest).steps.cameToNothing ?? [];
    expect(first?.askedAtMs).toBeGreaterThan(Date.parse('2020-01-01'));
    expect(first?.endedAtMs).toBeGreaterThanOrEqual(first!.askedAtMs);
    const ended = standIns.events.filter((event) => /^(script|narrate|illustrate).* ends$/.test(event)).toSorted();
    expect(ended).toEqual([
      'illustrate A by vendor ends',
      'illustrate B ends',
      'illustrate C by vendor ends',
      'narrate A ends',
      'narrate B by vendor ends',
      'narrate C by vendor ends',
      'script ends',
    ]);
  });

  it('whose voices fail under overload is asked again too, though the chosen narrator is down', async () => {
    const order = orderOf('down and overloaded', { narrator: VENDOR, fallbacks: toFlite });
    const { standIns, outcome } = await home.make(order, (work, attempt) => {
      if (/^narrate . by vendor/.test(work)) throw overload();
      if (work === 'narrate A' && attempt === 1) throw overload();
    });
    expect(outcome).not.toBeInstanceOf(Error);
    expect(begun(standIns, /^narrate A$/)).toHaveLength(2);
  });

  it('that fails too is told of, with the failure before it', async () => {
    const order = orderOf('both fail', { narrator: VENDOR, fallbacks: toFlite });
    const { outcome } = await home.make(order, refuse(/narrate A/));
    expect(whyNotMade(outcome)).toBe('Scene 1 could not be made: refused. The fallback failed too: refused.');
  });

  it('that nobody chose does not take over', async () => {
    const order = orderOf('no fallback', { narrator: VENDOR });
    const { outcome } = await home.make(order, refuse(/narrate A/));
    expect(whyNotMade(outcome)).toBe('Scene 1 could not be made: refused.');
  });
});

describe('an artifact that is missing or damaged in the store', () => {
  it('is made again for the clip that needs it, with a warning, and nothing else is asked for twice', async () => {
    const { standIns, outcome } = await home.make(orderOf('lost picture'), (work, attempt) => {
      if (work === 'render B' && attempt === 1) throw lost('picture B');
    });
    expect((outcome as Manifest).steps.warnings).toEqual(['The stored picture B is damaged. It was made again.']);
    expect(twice(standIns)).toEqual(['illustrate B', 'render B']);
  });

  it('is made again when the merge finds it out, with the clip that was made of it', async () => {
    const { standIns, outcome } = await home.make(orderOf('lost voice'), (work, attempt) => {
      if (work === 'merge' && attempt === 1) throw lost('voice C');
    });
    expect((outcome as Manifest).steps.warnings).toHaveLength(1);
    expect(twice(standIns)).toEqual(['merge', 'mix A+B+C', 'narrate C', 'render C']);
  });

  it('ends the film when it is lost again and again', async () => {
    const { standIns, outcome } = await home.make(orderOf('lost for ever'), (work) => {
      if (work === 'merge') throw lost('C');
    });
    expect(whyNotMade(outcome)).toMatch(/The stored C is damaged/);
    expect(begun(standIns, /^merge$/)).toHaveLength(3);
  });
});

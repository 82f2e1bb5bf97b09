import { ApplicationFailure } from '@temporalio/activity';
import { WorkflowFailedError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { whyFailed } from '../../../src/client/why-failed';
import { FAILURES } from '../../../src/contract/failures';
import type { Manifest } from '../../../src/domain/film/manifest';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { madeWithStandIns, THREE_SCENES } from '../../support/films/made-with-stand-ins';
import { keepFilmWorkers, type KeptWorkers } from '../../support/films/kept-workers';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const VENDOR = { provider: 'vendor', model: 'one' };

let server: TestWorkflowEnvironment;
let workers: KeptWorkers;

beforeAll(async () => {
  server = await startTemporalServer();
  workers = await keepFilmWorkers(server, await bundleWorkflows());
});
afterAll(async () => {
  await workers?.stop();
  await server?.teardown();
});

/** Each test orders a story of its own, for equal orders share one film. */
const orderOf = (text: string, choices: Partial<Order> = {}): Order => newOrder({ title: 'The Sea', text }, choices);

const messageOf = (outcome: Manifest | Error) => {
  expect(outcome).toBeInstanceOf(WorkflowFailedError);
  return whyFailed(outcome as WorkflowFailedError);
};

/** The last attempt that Temporal makes: what fails so, has failed for good, but might go well later. */
const overload = () =>
  ApplicationFailure.create({
    message: 'too many at once.',
    type: FAILURES.tryAgain,
    nonRetryable: true,
    details: [{ kind: 'try-again' }],
  });

/** What was begun twice. */
const twice = (events: string[]) => {
  const begun = events.filter((event) => event.endsWith(' begins')).map((event) => event.replace(' begins', ''));
  return begun.filter((work, index) => begun.indexOf(work) < index).toSorted();
};

const lost = (key: string) =>
  ApplicationFailure.nonRetryable(`The stored ${key} is damaged.`, FAILURES.artifactLost, { key });

describe('a film that could not be made', () => {
  it('tells of a step what its activity said, and not what caused that', async () => {
    const cause = new Error('ECONNRESET');
    const { outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('a cause'),
      THREE_SCENES,
      () => (work) => {
        if (work !== 'illustrate A') return;
        const message = 'No picture came. Order it again later.';
        throw ApplicationFailure.create({ message, type: FAILURES.change, nonRetryable: true, cause });
      },
    );
    expect(messageOf(outcome)).toBe('Scene 1 could not be made: No picture came. Order it again later.');
  });

  it('names every scene that could not be made', async () => {
    const { outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('two fail'),
      THREE_SCENES,
      () => (work) => {
        if (/illustrate A|narrate C/.test(work)) throw ApplicationFailure.nonRetryable(`${work}: no.`, FAILURES.change);
      },
    );
    expect(messageOf(outcome)).toBe(
      'Scene 1 could not be made: illustrate A: no.\nScene 3 could not be made: narrate C: no.',
    );
  });
});

describe('voices that fail under overload', () => {
  it('are asked for again one after another, once all others have been tried', async () => {
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('overload'),
      THREE_SCENES,
      () => (work, attempt) => {
        if (/^narrate [AC]/.test(work) && attempt === 1) throw overload();
      },
    );
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
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('overload twice'),
      THREE_SCENES,
      () => (work) => {
        if (work === 'narrate A') throw overload();
      },
    );
    expect(messageOf(outcome)).toBe('Scene 1 could not be made: too many at once.');
    expect(standIns.events.filter((event) => event === 'narrate A begins')).toHaveLength(2);
    expect(standIns.events).toEqual(expect.arrayContaining(['render B ends', 'render C ends', 'illustrate A ends']));
  });

  it('are not all asked for again when the first of them fails once more: nobody is there', async () => {
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('down'),
      THREE_SCENES,
      () => (work) => {
        if (work.startsWith('narrate')) throw overload();
      },
    );
    expect(messageOf(outcome)).toMatch(/^Scene 1 could not be made: too many at once\.\nScene 2 .*\nScene 3 /);
    expect(standIns.events.filter((event) => event.startsWith('narrate'))).toHaveLength(THREE_SCENES.length + 1);
  });

  it('are not asked for again when the answers could not be used: each may have been paid for', async () => {
    const { standIns } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('spoilt'),
      THREE_SCENES,
      () => (work) => {
        if (work !== 'narrate A') return;
        const details = [{ kind: 'spoilt' }];
        throw ApplicationFailure.create({ message: 'silence.', type: FAILURES.tryAgain, nonRetryable: true, details });
      },
    );
    expect(standIns.events.filter((event) => event === 'narrate A begins')).toHaveLength(1);
  });
});

describe('a fallback', () => {
  const refuse = (pattern: RegExp) => () => (work: string) => {
    if (pattern.test(work)) throw ApplicationFailure.nonRetryable('refused.', FAILURES.change, { kind: 'refused' });
  };

  it('takes over each step at which the chosen provider fails for good', async () => {
    const order = orderOf('fallback', {
      scriptwriter: VENDOR,
      narrator: VENDOR,
      illustrator: VENDOR,
      voice: 'Emily',
      fallbacks: {
        scriptwriter: { provider: 'local', model: 'sentences' },
        narrator: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' },
        illustrator: { provider: 'local', model: 'painter' },
      },
    });
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      order,
      THREE_SCENES,
      refuse(/^script by|narrate A by|illustrate B by/),
    );
    expect((outcome as Manifest).steps.warnings).toEqual([
      'script: the fallback took over. refused.',
      'scene 1/3: voice: the fallback took over. refused.',
      'scene 2/3: picture: the fallback took over. refused.',
    ]);
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
    const order = orderOf('down and overloaded', {
      narrator: VENDOR,
      fallbacks: { narrator: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' } },
    });
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      order,
      THREE_SCENES,
      (now) => (work) => {
        if (/^narrate . by vendor/.test(work)) throw overload();
        const tries = now().events.filter((event) => event === 'narrate A begins').length;
        if (work === 'narrate A' && tries === 1) throw overload();
      },
    );
    expect(outcome).not.toBeInstanceOf(Error);
    expect(standIns.events.filter((event) => event === 'narrate A begins')).toHaveLength(2);
  });

  it('that fails too is told of, with the failure before it', async () => {
    const order = orderOf('both fail', {
      narrator: VENDOR,
      fallbacks: { narrator: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' } },
    });
    const { outcome } = await madeWithStandIns(server, workers.during, order, THREE_SCENES, refuse(/narrate A/));
    expect(messageOf(outcome)).toBe('Scene 1 could not be made: refused. The fallback failed too: refused.');
  });

  it('that nobody chose does not take over', async () => {
    const order = orderOf('no fallback', { narrator: VENDOR });
    const { outcome } = await madeWithStandIns(server, workers.during, order, THREE_SCENES, refuse(/narrate A/));
    expect(messageOf(outcome)).toBe('Scene 1 could not be made: refused.');
  });
});

describe('the purse', () => {
  const prices = { scriptMicroUsd: 100, voiceMicroUsd: 0, pictureMicroUsd: 1000 };

  it('ends a film before its script is paid for, when the story alone shows that it costs too much', async () => {
    const order = orderOf('purse', { sceneCount: 12, purse: { mostMicroUsd: 12_000, prices, sceneCount: 12 } });
    const { standIns, outcome } = await madeWithStandIns(server, workers.during, order, THREE_SCENES);
    expect(messageOf(outcome)).toMatch(/may cost up to \$0\.0121 .*more than the \$0\.0120 that it is allowed/);
    expect(standIns.events).toEqual([]);
  });

  it('ends it before the first picture is paid for, when its script shows that', async () => {
    const order = orderOf('purse of one scene', {
      sceneCount: 1,
      purse: { mostMicroUsd: 2_000, prices, sceneCount: 1 },
    });
    const { standIns, outcome } = await madeWithStandIns(server, workers.during, order, THREE_SCENES);
    expect(messageOf(outcome)).toMatch(/3 pictures \$0\.0030\), more than the \$0\.0020/);
    expect(standIns.events).toEqual(['script begins', 'script ends']);
  });

  it('lets a film be made that costs no more than it may', async () => {
    const order = orderOf('purse that is enough', {
      sceneCount: 3,
      purse: { mostMicroUsd: 3_100, prices, sceneCount: 3 },
    });
    expect((await madeWithStandIns(server, workers.during, order, THREE_SCENES)).outcome).not.toBeInstanceOf(Error);
  });
});

describe('an artifact that is missing or damaged in the store', () => {
  it('is made again for the clip that needs it, with a warning, and nothing else is asked for twice', async () => {
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('lost picture'),
      THREE_SCENES,
      () => (work, attempt) => {
        if (work === 'render B' && attempt === 1) throw lost('picture B');
      },
    );
    expect((outcome as Manifest).steps.warnings).toEqual(['The stored picture B is damaged. It was made again.']);
    expect(twice(standIns.events)).toEqual(['illustrate B', 'render B']);
  });

  it('is made again when the merge finds it out, with the clip that was made of it', async () => {
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('lost voice'),
      THREE_SCENES,
      () => (work, attempt) => {
        if (work === 'merge' && attempt === 1) throw lost('voice C');
      },
    );
    expect((outcome as Manifest).steps.warnings).toHaveLength(1);
    expect(twice(standIns.events)).toEqual(['merge', 'mix A+B+C', 'narrate C', 'render C']);
  });

  it('ends the film when it is lost again and again', async () => {
    const { standIns, outcome } = await madeWithStandIns(
      server,
      workers.during,
      orderOf('lost for ever'),
      THREE_SCENES,
      () => (work) => {
        if (work === 'merge') throw lost('C');
      },
    );
    expect(messageOf(outcome)).toMatch(/The stored C is damaged/);
    expect(standIns.events.filter((event) => event === 'merge begins')).toHaveLength(3);
  });
});

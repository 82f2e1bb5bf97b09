import type { ProviderErrorKind } from '../../../src/providers/provider-error';
import { createGeminiScriptwriter } from '../../../src/providers/gemini/scriptwriter';
import { FAULTS, type FaultRule } from '../../../src/simulator/call/fault-rule';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { ON_THE_WIRE, patienceWith } from '../../support/vendors/simulated-wire';
import { GEMINI } from './options';

type ScriptFault = (typeof FAULTS)['script'][number];

/** What a script is read in spite of, with one request. */
const READ = [
  'trailers',
  'thoughts',
  'fenced',
  'byteOrderMark',
  'prose',
  'marked',
  'otherCount',
  'otherModel',
] as const;

/** What Gemini's scriptwriter makes of each other fault that the simulator knows, and after how many requests. */
const ENDS: Record<
  Exclude<ScriptFault, (typeof READ)[number] | keyof typeof ON_THE_WIRE>,
  [ProviderErrorKind, requests: number]
> = {
  html: ['spoilt', 1],
  badJson: ['spoilt', 1],
  emptyData: ['spoilt', 1],
  refused: ['refused', 1],
  finish: ['change', 2],
  notJson: ['change', 3],
  wrongShape: ['change', 3],
  wordless: ['change', 3],
  otherLanguage: ['change', 3],
  creditSpent: ['change', 1],
  noDetails: ['change', 1],
};

describe("Gemini's scriptwriter against the simulator's faults", () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ configuration: { times: { scriptMs: [10, 10, 10] } } });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const write = (timeoutMs = 20_000) =>
    createGeminiScriptwriter({ ...GEMINI, baseUrl: simulator.url, timeoutMs }).write(
      { story: { title: 'The Fox', text: 'A fox lived in a wood. It waited.' }, language: 'en', verbatim: false },
      new AbortController().signal,
    );

  const ends = [
    ...Object.entries(ENDS),
    ...Object.entries(ON_THE_WIRE).map(([fault, kind]) => [fault, [kind, 1]] as const),
  ];
  it.each(ends)('%s: %j', async (fault, [kind, requests]) => {
    const more = { ...(fault === 'status' && { status: 503 }), ...(fault === 'finish' && { reason: 'MAX_TOKENS' }) };
    simulator.configure({ faults: [{ endpoint: 'script', fault, ...more } as FaultRule] });
    await expect(write(patienceWith(fault))).rejects.toMatchObject({
      name: 'ProviderError',
      kind,
      callsSpent: requests,
    });
    expect(simulator.verdict()).toMatchObject({ requests: { script: requests }, hiddenRetries: 0, trapped: 0 });
  });

  it.each(READ)('%s: a script of words that can be spoken, after one request', async (fault) => {
    simulator.configure({ faults: [{ endpoint: 'script', fault }] });
    const { script, receipt } = await write();
    expect(script.title).toBe('The Fox');
    expect(script.scenes.map(({ text }) => text).join(' ')).toMatch(/^A fox lived in a wood\. It waited\.$/);
    expect(receipt?.usage?.['calls']).toBe(1);
  });

  it('takes the number of scenes that comes, and keeps who answered', async () => {
    simulator.configure({ faults: [{ endpoint: 'script', fault: 'otherCount', count: 2 }] });
    expect((await write()).script.scenes).toHaveLength(2);
    simulator.configure({ faults: [{ endpoint: 'script', fault: 'otherModel', reason: 'gemini-3.8-flash' }] });
    expect((await write()).receipt).toMatchObject({ model: 'gemini-3.8-flash' });
  });

  it.each([402, 429])('is not tried again when the credit is spent (%d)', async (status) => {
    simulator.configure({ faults: [{ endpoint: 'script', fault: 'creditSpent', status }] });
    await expect(write()).rejects.toMatchObject({ kind: 'change', reason: 'no_credit', callsSpent: 1 });
  });

  it('writes well again once the fault is over, with one request or with its repair', async () => {
    simulator.configure({ faults: [{ endpoint: 'script', fault: 'notJson', nth: [1] }] });
    await expect(write()).resolves.toMatchObject({ receipt: { usage: { calls: 2 } } });
    await expect(write()).resolves.toMatchObject({ receipt: { usage: { calls: 1 } } });
  });
});

import sharp from 'sharp';
import type { ProviderError, ProviderErrorKind } from '../../../src/providers/provider-error';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS } from '../../../src/providers/together/options';
import { FAULTS, type FaultRule } from '../../../src/simulator/call/fault-rule';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { ON_THE_WIRE, patienceWith } from '../../support/vendors/simulated-wire';
import { ODD_PICTURES, ODD_SIZE } from '../../support/hostile/odd-pictures';
import { TOGETHER } from './options';

type ImageFault = (typeof FAULTS)['image'][number];

/** What Together's illustrator makes of each fault that the simulator knows. */
const KINDS: Record<ImageFault, ProviderErrorKind | 'a picture'> = {
  ...ON_THE_WIRE,
  trailers: 'a picture',
  html: 'spoilt',
  badJson: 'spoilt',
  emptyData: 'spoilt',
  truncated: 'spoilt',
  blank: 'spoilt',
  transparent: 'spoilt',
  wrongSize: 'a picture',
  otherShape: 'a picture',
  url: 'a picture',
  rateHeaders: 'a picture',
  notPicture: 'spoilt',
  privateUrl: 'spoilt',
  refused: 'refused',
  validation: 'change',
  tooLong: 'change',
  noModel: 'change',
  creditSpent: 'change',
  retryAfter: 'blocked',
  block: 'blocked',
};

describe("Together's illustrator against the simulator's faults", () => {
  let simulator: Simulator;
  beforeAll(async () => {
    const times = { imageMs: [10, 10, 10] as [number, number, number] };
    simulator = await startSimulator({ configuration: { times, limit: { kind: 'none' } } });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const illustrate = (timeoutMs: number) =>
    createTogetherIllustrator({
      ...TOGETHER,
      model: TOGETHER_DEFAULTS.model,
      baseUrl: `${simulator.url}/v1`,
      timeoutMs,
    }).illustrate({ prompt: 'a sea', width: 720, height: 1280, seed: 7 }, new AbortController().signal);

  it.each(Object.entries(KINDS))('%s: %s, after one request', async (fault, kind) => {
    const status = fault === 'status' ? { status: 503 } : {};
    simulator.configure({ faults: [{ endpoint: 'image', fault, ...status } as FaultRule] });
    const made = await illustrate(patienceWith(fault)).then(
      () => 'a picture',
      (error: ProviderError) => ({ name: error.name, kind: error.kind, callsSpent: error.callsSpent }),
    );
    expect(made).toEqual(kind === 'a picture' ? kind : { name: 'ProviderError', kind, callsSpent: 1 });
    expect(simulator.verdict()).toMatchObject({ requests: { image: 1 }, hiddenRetries: 0, trapped: 0 });
  });

  it('waits as long as the vendor says', async () => {
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'retryAfter', forMs: 7_000 }] });
    await expect(illustrate(20_000)).rejects.toMatchObject({ retryAfterMs: 7_000 });
    simulator.reset();
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'rateHeaders', forMs: 9_000 }] });
    await expect(illustrate(20_000)).resolves.toMatchObject({ restMs: 9_000 });
  });

  it('counts a request against the client that comes before it may', async () => {
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'rateHeaders', first: 1, forMs: 600_000 }] });
    await illustrate(20_000);
    await expect(illustrate(20_000)).rejects.toMatchObject({ kind: 'blocked' });
    expect(simulator.verdict()).toMatchObject({ ok: false, blocked: 1 });
  });

  it.each(ODD_PICTURES)('takes %s, and gives a JPEG in its place', async (_what, written) => {
    const data = [{ index: 0, type: 'b64_json', b64_json: (await written()).toString('base64') }];
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'status', status: 200, body: { id: 'odd', data } }] });
    const { bytes, ...picture } = await illustrate(20_000);
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', ...ODD_SIZE, receipt: { requestId: 'odd' } });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, ...ODD_SIZE });
    expect(simulator.verdict()).toMatchObject({ requests: { image: 1 } });
  });

  it('draws well again once the fault is over', async () => {
    simulator.configure({ faults: [{ endpoint: 'image', fault: 'reset', first: 1 }] });
    await expect(illustrate(20_000)).rejects.toMatchObject({ kind: 'try-again' });
    await expect(illustrate(20_000)).resolves.toMatchObject({ width: 720, height: 1280, mediaType: 'image/jpeg' });
  });
});

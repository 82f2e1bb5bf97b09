import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentReader } from '../../../src/config/environment-reader';
import type { Illustrator } from '../../../src/providers/illustrator';
import { createTogetherIllustrator } from '../../../src/providers/together/illustrator';
import { TOGETHER_DEFAULTS, type TogetherOptions } from '../../../src/providers/together/options';
import { readOptions } from '../../../src/providers/together/read-options';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { describeIllustrator } from '../illustrator-contract';
import { TOGETHER } from './options';

describe('Together against the simulator', () => {
  let simulator: Simulator;
  const { model } = TOGETHER_DEFAULTS;

  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000, configuration: { limit: { kind: 'none' } } });
  });
  afterAll(() => simulator.close());

  describeIllustrator('Together', () =>
    createTogetherIllustrator({ ...TOGETHER, model, baseUrl: `${simulator.url}/v1` }),
  );
});

const live = process.env['STORYREEL_LIVE_TESTS'] ? readOptions(new EnvironmentReader(process.env)) : undefined;
describeIllustrator(
  'Together, live',
  () => unhurried(createTogetherIllustrator(live as TogetherOptions)),
  live?.apiKey ? undefined : 'it needs STORYREEL_LIVE_TESTS=1 and a TOGETHER_API_KEY, and costs up to three US cents',
);
if (live?.apiKey) jest.setTimeout(180_000);

let lastRequest: Promise<unknown> = Promise.resolve();

/** Keeps to fewer than six requests a minute, as a request above that may block a real account for 15 minutes. */
function unhurried(illustrator: Illustrator): Illustrator {
  return {
    ...illustrator,
    illustrate: async (request, signal) => {
      if (signal.aborted) return illustrator.illustrate(request, signal);
      await lastRequest;
      lastRequest = pause(11_000);
      return illustrator.illustrate(request, signal);
    },
  };
}

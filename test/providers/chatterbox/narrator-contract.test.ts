import { EnvironmentReader } from '../../../src/config/environment-reader';
import { createChatterboxNarrator } from '../../../src/providers/chatterbox/narrator';
import type { ChatterboxOptions } from '../../../src/providers/chatterbox/options';
import { readOptions } from '../../../src/providers/chatterbox/read-options';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { describeNarrator } from '../narrator-contract';
import { CHATTERBOX } from './options';

describe.each(['devnen', 'travisvn'] as const)('against the simulated server of %s', (dialect) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scale: 1 / 1000, configuration: { chatterbox: [dialect] } });
  });
  afterAll(() => simulator.close());

  describeNarrator(
    'Chatterbox',
    () => createChatterboxNarrator({ ...CHATTERBOX, urls: [`${simulator.url}/chatterbox-1`] }),
    { language: 'en', voice: 'Emily' },
  );
});

const live = process.env['STORYREEL_LIVE_TESTS'] ? readOptions(new EnvironmentReader(process.env)) : undefined;
const isLive = live !== undefined && live.urls.length > 0;
if (isLive) jest.setTimeout(600_000);
describeNarrator(
  'Chatterbox, live',
  () => createChatterboxNarrator(live as ChatterboxOptions),
  { language: live?.languages[0] ?? 'en', voice: process.env['STORYREEL_VOICE'] ?? 'Emily' },
  isLive ? undefined : 'it needs STORYREEL_LIVE_TESTS=1 and CHATTERBOX_URLS',
);

import { InputError } from '../../../../src/app/input-error';
import { gateClient } from '../../../../src/client/gate-client';
import { QUEUES } from '../../../../src/contract/queues';
import { useWorkflows } from '../../../support/temporal/use-workflows';
import { answerOf } from '../../terminal';

const flows = useWorkflows(QUEUES.films);
const before = process.env['TEMPORAL_ADDRESS'];

beforeAll(async () => {
  const { server } = flows;
  process.env['TEMPORAL_ADDRESS'] = server.address;
  // So slow that it is cold for as long as this test may take.
  const policy = { limit: 3, windowMs: 3_600_000, leaseMs: 500, transitMs: 100, blockMs: 5_000, pace: 'even' } as const;
  await gateClient(server.client, 'ours').adopt(policy);
});
afterAll(() => {
  if (before === undefined) delete process.env['TEMPORAL_ADDRESS'];
  else process.env['TEMPORAL_ADDRESS'] = before;
});

/** What `storyreel gate ...` says, with these settings besides. */
const said = (args: string[], settings: NodeJS.ProcessEnv = {}) =>
  answerOf(['gate', ...args], { TEMPORAL_ADDRESS: flows.server.address, STORYREEL_IMAGE_ACCOUNT: 'ours', ...settings });

describe('storyreel gate', () => {
  it("tells the account's limit, its last grant and its next slot", async () => {
    const text = await said([]);
    expect(text).toMatch(/^The image gate of the account "ours"\n/);
    expect(text).toMatch(/ limit +3 in 3600 s, even pace\n/);
    expect(text).toMatch(/ last grant +none yet\n.* next slot +in \d+ min \d\d s \(cold\)$/);
  });

  it('is held and goes on as a person says', async () => {
    expect(await said(['hold', '10m'])).toBe('The gate is held for 10 min 00 s. "storyreel gate resume" ends that.');
    expect(await said([])).toMatch(/ held by a person +for (10 min 00 s|9 min \d\d s)$/);
    expect(await said(['resume'])).toMatch(/^The gate goes on/);
    expect(await said([])).not.toContain('held by a person');
  });

  it('keeps what the settings say once that is set, also a looser limit', async () => {
    const settings = { STORYREEL_IMAGE_LIMIT: '5', STORYREEL_IMAGE_PACE: 'burst' };
    expect(await said(['set'], settings)).toBe('The gate now lets 5 images through in 60 s, at the burst pace.');
    const state = JSON.parse(await said(['--json'])) as object;
    expect(state).toMatchObject({ account: 'ours', policy: { limit: 5, pace: 'burst' }, waiting: [] });
  });

  it('says that there is none yet, which is no failure, to programs too', async () => {
    const nobody = { STORYREEL_IMAGE_ACCOUNT: 'nobody' };
    expect(await said([], nobody)).toMatch(
      /^There is no image gate of the account "nobody" yet: it begins with the first/,
    );
    expect(JSON.parse(await said(['--json'], nobody))).toEqual({ account: 'nobody', begun: false, waiting: [] });
    expect(JSON.parse(await said(['--json']))).toMatchObject({ account: 'ours', begun: true });
  });

  it.each([[['hold', '10m']], [['resume']], [['set']]])(
    'refuses to change the gate of an account that has none yet: %j',
    async (args) => {
      const asked = said(args, { STORYREEL_IMAGE_ACCOUNT: 'nobody' });
      await expect(asked).rejects.toThrow(InputError);
      await expect(asked).rejects.toThrow(/There is no image gate of the account "nobody"/);
    },
  );
});

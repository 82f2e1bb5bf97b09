import { setTimeout as pause } from 'node:timers/promises';
import type { GateClient } from '../../../src/client/gate-client';
import { spanMs, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import { useGates } from './use-gates';

/** A window so long that nothing leaves it while the test runs, and a gap that is waited for once. */
const AUTO: GatePolicy = {
  limit: 600,
  windowMs: 600_000,
  leaseMs: 1_000,
  transitMs: 100,
  blockMs: 5_000,
  pace: 'even',
  widens: true,
};

const gates = useGates();
let gate: GateClient;
beforeAll(() => {
  gate = gates.of('widening');
});

/** Asks as often as something is granted at once, and answers what came. */
async function reserved(most: number, told: Parameters<GateClient['reserve']>[2] = []) {
  const answers = [];
  for (let count = 0; count < most; count++) answers.push(await gate.reserve(AUTO, [], told));
  return answers.map((answer) => answer.granted && (answer.isWide ?? false));
}

describe('the gate of an account whose pace widens', () => {
  it('begins as its first one, and goes on by what the answer to its first request tells', async () => {
    await gate.adopt(AUTO);
    const { coldUntilMs, youngUntilMs } = await gate.state();
    expect(youngUntilMs! - coldUntilMs).toBe(spanMs(AUTO) - 1_100);
    await pause(Math.max(0, coldUntilMs - Date.now()));

    const first = await gate.reserve(AUTO);
    expect(first).toMatchObject({ granted: true });
    expect(await reserved(1)).toEqual([false]);
    const told = [{ grant: (first as { grant: string }).grant, room: 3 }];
    expect(await reserved(4, told)).toEqual([true, true, true, false]);
  });

  it('is narrow again after a refusal, but not after a rest that the vendor asked for', async () => {
    await gate.block(AUTO, 1, true);
    expect((await gate.state()).narrowings).toBeUndefined();
    await gate.block(AUTO, 1);
    expect(await gate.state()).toMatchObject({ narrowings: 1 });
    await gate.block(AUTO, 1);
    expect(await gate.state()).toMatchObject({ narrowings: 1 });
    expect((await gate.state()).grantRooms).toBeUndefined();
    await gate.setPolicy(AUTO);
    expect((await gate.state()).narrowings).toBeUndefined();
  });

  it('waits a whole span when it was lost: there may have been a burst just before', async () => {
    await gates.runOf('widening').terminate();
    await gate.adopt(AUTO);
    const { coldUntilMs, clockMs, youngUntilMs } = await gate.state();
    expect(coldUntilMs - clockMs).toBe(spanMs(AUTO));
    expect(youngUntilMs).toBeUndefined();
  });

  it('refuses what makes no sense', async () => {
    await expect(gate.reserve(AUTO, [], [{ grant: 'one', room: -5 }])).rejects.toThrow(
      'What the vendor is said to have told',
    );
  });
});

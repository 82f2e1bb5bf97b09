import { TOGETHER } from '../../providers/together/options';
import { useGates } from './use-gates';

const gates = useGates();

describe('a rest that the vendor asks for with a picture', () => {
  it('is told from a block, and its history replays', async () => {
    const gate = gates.of('rests');
    // Both are longer than a cold gate waits, and than any machine takes for this.
    const { policy } = TOGETHER;
    await gate.block(policy, 3_600_000, true);
    expect(await gate.reserve(policy)).toMatchObject({ granted: false, reason: 'rest' });
    expect((await gate.state()).blockedUntilMs).toBe(0);
    await gate.block(policy, 7_200_000);
    expect(await gate.reserve(policy)).toMatchObject({ granted: false, reason: 'blocked' });
    await gates.replays(gates.runOf('rests'));
  });
});

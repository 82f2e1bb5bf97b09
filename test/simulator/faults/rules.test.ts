import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { askForImage } from '../requests';
import { useSpoiltSimulator } from './use-spoilt-simulator';

const { simulator, spoil } = useSpoiltSimulator();

describe('a rule', () => {
  const outcomes = async (prompts: string[]): Promise<string> => {
    const statuses: number[] = [];
    for (const prompt of prompts) statuses.push((await askForImage(simulator(), { prompt })).status);
    return statuses.map((status) => (status === 200 ? '.' : 'x')).join('');
  };
  const ten = Array.from({ length: 10 }, (_, index) => `scene ${index}`);
  const rule = { endpoint: 'image', fault: 'status', status: 503 } as const;

  it.each([
    ['every request', {}, 'xxxxxxxxxx'],
    ['the first three', { first: 3 }, 'xxx.......'],
    ['single ones', { nth: [2, 5] }, '.x..x.....'],
    ['each third', { every: 3 }, '..x..x..x.'],
    ['those whose prompt it fits', { prompt: 'scene [47]$' }, '....x..x..'],
    ['the second of those whose prompt it fits', { prompt: 'scene [47]$', nth: [2] }, '.......x..'],
    ['none of another endpoint', { endpoint: 'speech' }, '..........'],
  ] as const)('can be about %s', async (_, when, expected) => {
    spoil({ ...rule, ...when } as FaultRule);
    expect(await outcomes(ten)).toBe(expected);
  });

  it('by chance hits the same prompts in any order, and others with another seed', async () => {
    spoil({ ...rule, probability: 0.5 });
    const forward = await outcomes(ten);
    expect(forward).toMatch(/x/);
    expect(forward).toMatch(/\./);
    simulator().reset();
    const backward = await outcomes(ten.toReversed());
    expect([...backward].toReversed().join('')).toBe(forward);
  });

  it('by chance asks anew for a second request with the same prompt', async () => {
    spoil({ ...rule, probability: 0.5 });
    const again = await outcomes(Array.from({ length: 12 }, () => 'the same'));
    expect(new Set(again)).toEqual(new Set(['x', '.']));
  });

  it('that comes first wins, and each counts for itself', async () => {
    spoil({ ...rule, nth: [1] }, { ...rule, status: 500, first: 2 });
    const statuses: number[] = [];
    for (const prompt of ten.slice(0, 3)) statuses.push((await askForImage(simulator(), { prompt })).status);
    expect(statuses).toEqual([503, 500, 200]);
  });
});

import { roughFaults } from '../../src/simulator/rough';
import { startSimulator } from '../../src/simulator/simulator';

describe('rough vendors', () => {
  it('spoil every other request of each kind, each in another way', () => {
    const rules = roughFaults(1);
    for (const endpoint of ['script', 'speech', 'image']) {
      const spoilt = rules.filter((rule) => rule.endpoint === endpoint);
      expect(spoilt.length).toBeGreaterThan(15);
      expect(new Set(spoilt.map(({ fault }) => fault)).size).toBe(spoilt.length);
      expect(spoilt.map(({ nth }) => nth?.[0])).toEqual(spoilt.map((_rule, index) => 1 + 2 * index));
    }
  });

  it('do so in an order that the seed decides, and that the simulator takes', async () => {
    const order = (seed: number) => roughFaults(seed).map(({ fault }) => fault);
    expect(order(2)).toEqual(order(2));
    expect(order(2)).not.toEqual(order(3));
    const simulator = await startSimulator({ configuration: { faults: roughFaults(2) } });
    await simulator.close();
  });
});

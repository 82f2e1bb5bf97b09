import { timeWithin } from '../../src/simulator/call/spread';
import { askForImage, askForScript, askForSpeech } from './requests';
import { useSimulator } from './use-simulator';

const SCALE = 1 / 20;

describe('the time that a vendor takes', () => {
  it('is a triangle from shortest over likeliest to longest', () => {
    const times = Array.from({ length: 1001 }, (_, index) => timeWithin([15_000, 20_000, 30_000], index / 1001));
    expect([times[0], Math.max(...times) > 29_500]).toEqual([15_000, true]);
    expect(times.filter((ms) => ms < 20_000).length / 1001).toBeCloseTo(1 / 3, 2);
    expect(timeWithin(7, 0.9)).toBe(7);
    expect(timeWithin([5, 5, 5], 0.9)).toBe(5);
  });
});

describe('at a twentieth of the time', () => {
  const simulator = useSimulator({
    scale: SCALE,
    configuration: { limit: { kind: 'none' }, chatterbox: ['devnen', 'devnen', 'travisvn', 'travisvn'] },
  });

  it('24 requests at once are answered no sooner than they should be, and the audit knows by how much later', async () => {
    const text = 'The sea was wide, and a boat came by, and nobody saw it. '.repeat(4);
    const waits = Array.from({ length: 24 }, async (_, index): Promise<number> => {
      const startedAt = performance.now();
      const response = await (index % 6 < 4
        ? askForImage(simulator(), { width: 720, height: 1280, prompt: `scene ${index}` })
        : index % 6 === 4
          ? askForSpeech(simulator(), `${index} ${text}`, 1 + (index - 4) / 6)
          : askForScript(simulator(), `${index} ${text}`));
      expect(response.status).toBe(200);
      await response.arrayBuffer();
      return (performance.now() - startedAt) / SCALE;
    });
    const clientMs = (await Promise.all(waits)).sort((a, b) => a - b);
    const rows = simulator().audit();
    expect(rows).toHaveLength(24);
    const late = rows.map((row) => row.lateMs!).sort((a, b) => a - b);
    expect(late[0]).toBeGreaterThanOrEqual(-1);
    // How late is a matter of the machine, but no later than its client saw it.
    expect(late.at(-1)).toBeLessThanOrEqual(Math.max(...clientMs));
    const plannedMs = rows.map((row) => row.latencyMs! + row.queuedMs!).sort((a, b) => a - b);
    expect(clientMs.filter((waitedMs, index) => waitedMs < plannedMs[index]! - 1)).toEqual([]);
  });
});

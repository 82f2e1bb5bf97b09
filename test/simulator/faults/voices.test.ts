import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { askForSpeech } from '../requests';
import { useSpoiltSimulator } from './use-spoilt-simulator';

const { simulator, spoil } = useSpoiltSimulator();

describe('a voice', () => {
  const spoiltVoice = async (fault: FaultRule['fault']): Promise<Buffer> => {
    spoil({ endpoint: 'speech', fault });
    return Buffer.from(await (await askForSpeech(simulator(), 'The sea was wide, and a boat came by.')).arrayBuffer());
  };
  const seconds = (wav: Buffer): number => (wav.length - 44) / 48_000;

  it('can be silent', async () => {
    const wav = await spoiltVoice('silent');
    expect(seconds(wav)).toBeGreaterThan(2);
    expect(wav.subarray(44).every((byte) => byte === 0)).toBe(true);
  });

  it('can be garbled, and end in the middle', async () => {
    const cut = seconds(await spoiltVoice('cut'));
    expect(cut).toBeGreaterThan(0.5);
    expect(cut).toBeLessThan(2);
    expect(seconds(await spoiltVoice('garbled'))).toBe(40);
  });

  it('can be a file shorter than it says, and no file at all', async () => {
    const wav = await spoiltVoice('cutFile');
    expect(wav.readUInt32LE(4)).toBeGreaterThan(wav.length * 1.9);
    expect(await spoiltVoice('emptyData')).toHaveLength(0);
  });

  it('can break its server: every later request fails, until the server is up again', async () => {
    spoil({ endpoint: 'speech', fault: 'sticky', nth: [2], server: 1, forMs: 900_000_000 });
    const status = async (text: string, server = 1): Promise<number> =>
      (await askForSpeech(simulator(), text, server)).status;
    expect([await status('One.'), await status('Two.'), await status('Three.')]).toEqual([200, 500, 500]);
    expect(await status('Elsewhere.', 2)).toBe(200);
    const [, broken, later] = simulator().audit();
    expect([broken, later]).toMatchObject([
      { decision: 'fault', fault: 'sticky' },
      { decision: 'fault', fault: 'sticky' },
    ]);
    simulator().reset();
    expect(await status('Four.')).toBe(200);
  });
});

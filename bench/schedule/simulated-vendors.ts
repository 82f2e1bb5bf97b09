import { join } from 'node:path';
import type { ConfigurationChange } from '../../src/simulator/control/configuration';
import type { Verdict } from '../../src/simulator/audit/verdict';
import { Child } from '../processes/child';

/** What the seed supposes of the steps, in milliseconds; the vendors' are kept by the simulator, the others by waiting. */
export const STEP_MS = { image: 20_000, voice: 15_000, clip: 8_000, merge: 15_000 };

/** What the vendors take while nobody measures. */
const QUICKLY_MS = 500;

/** The vendors in a process of their own. */
export interface SimulatedVendors {
  url: string;
  /** They take the seed's times from now on; before, next to none. What was asked for before is forgotten. */
  begin(): Promise<void>;
  verdict(): Promise<Verdict>;
  end(): Promise<void>;
}

/** Starts the vendors at a time scale, with so many speech servers. */
export async function startVendors(
  scale: number,
  voices: number,
  directory: string,
  { tells = false } = {},
): Promise<SimulatedVendors> {
  const chatterbox = Array.from({ length: voices }, () => 'devnen');
  const limit = { kind: 'window', requests: 6, windowMs: 60_000, blockMs: 900_000, tells };
  const configuration = { chatterbox, limit, times: { imageMs: QUICKLY_MS, speechMs: QUICKLY_MS } };
  const program = join(__dirname, 'simulator-process.ts');
  const child = await Child.start<{ url: string }>(program, { scale, configuration }, directory);
  const { url } = child.ready;
  const control = async (name: string, change?: ConfigurationChange) => {
    const response = await fetch(`${url}/__sim/${name}`, change && { method: 'POST', body: JSON.stringify(change) });
    if (!response.ok) throw new Error(`The simulator answered ${name} with ${response.status}.`);
    return response.json();
  };
  return {
    url,
    async begin() {
      await control('config', { times: { imageMs: STEP_MS.image, speechMs: STEP_MS.voice } });
      await control('reset', {});
    },
    verdict: async () => (await control('verdict')) as Verdict,
    end: () => child.end(),
  };
}

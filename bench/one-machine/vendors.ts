import { localEnvironment } from '../../src/embedded/child/local-environment';
import { startSimulator, type Simulator } from '../../src/simulator/simulator';
import { vendorSettings } from '../../src/simulator/vendor-settings';

/** Real seconds in a simulated one: a picture of 20 s comes after one. */
export const SCALE = 1 / 20;

/** The simulated vendors of a run, or of several that follow one another. */
export interface Vendors {
  simulator: Simulator;
  /** Now, by the clock of the calls' times. */
  nowMs(): number;
}

export async function startVendors(): Promise<Vendors> {
  const beganMs = performance.now();
  const simulator = await startSimulator({ scale: SCALE });
  return { simulator, nowMs: () => (performance.now() - beganMs) / SCALE };
}

const SETTING = /^(STORYREEL|TOGETHER|GEMINI|CHATTERBOX)_(?!CACHE$)/;

/**
 * The environment of a command whose vendors are all simulated, and whose server, worker and store are those of this home; the
 * simulator's `scale` says how fast its time goes by.
 */
export function simulatedEnvironment(simulator: Simulator, home: string, scale = SCALE): NodeJS.ProcessEnv {
  if (simulator.configuration().limit.kind !== 'window') {
    throw new Error('The simulated vendor must have a limit: what would be kept else?');
  }
  const inherited = Object.entries(localEnvironment(process.env)).filter(([name]) => !SETTING.test(name));
  return {
    ...Object.fromEntries(inherited),
    STORYREEL_HOME: home,
    ...vendorSettings(simulator, scale),
    // The smallest: to paint and to decode it is work that the machine needs for better things.
    STORYREEL_IMAGE_MEGAPIXELS: '0.2',
  };
}

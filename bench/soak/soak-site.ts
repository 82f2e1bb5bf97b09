import { roughFaults } from '../../src/simulator/rough';
import { SCALE } from '../one-machine/vendors';
import { openEmbeddedSite, type EmbeddedSite } from '../one-machine/embedded-site';
import { REFUSED_WORDS } from './films/film-plan';

/** Of each kind of fault, in each request: about a sixth of all requests go wrong. */
const CHANCE_OF_EACH = 0.007;

/** Everything that a soak needs: simulated vendors of which some request always goes wrong, and the embedded server with its worker. */
export type SoakSite = EmbeddedSite;

/** Opens one in a directory, as `openEmbeddedSite`. */
export function openSoakSite(directory: string, seed: number): Promise<SoakSite> {
  return openEmbeddedSite(directory, { scale: SCALE, seed, configuration: { faults: faultsOf(seed) } });
}

/** The ways of `--simulated` vendors at their unkindest, not once each but by chance for as long as it takes. */
function faultsOf(seed: number) {
  const always = { endpoint: 'image' as const, fault: 'refused' as const, prompt: REFUSED_WORDS };
  const byChance = roughFaults(seed).map(({ nth: _nth, ...rule }) => ({ ...rule, probability: CHANCE_OF_EACH }));
  return [always, ...byChance];
}

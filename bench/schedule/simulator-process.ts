import { startSimulator } from '../../src/simulator/simulator';
import { beChild } from '../processes/child';

/** The simulated vendors, apart from all that works with them: their timers are nobody else's. */
beChild(async (options, ready) => {
  const { url } = await startSimulator(options);
  ready({ url });
});

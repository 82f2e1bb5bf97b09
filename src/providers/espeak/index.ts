import type { Vendor } from '../vendor';
import { ESPEAK, TIMBRES, timbreProblem } from './timbres';

/** espeak-ng (GPL-3.0) as a person has installed it: robotic, and in a hundred languages. It is called, and nothing of it is shipped. */
export const espeak: Vendor = {
  name: ESPEAK,
  offer(from) {
    const path = from.program('espeak-ng');
    return {
      program: 'espeak-ng',
      missing: path
        ? undefined
        : 'espeak-ng speaks a hundred languages offline, in robotic voices (espeak, espeak-woman), where it is installed: ' +
          'apt install espeak-ng, brew install espeak-ng, or https://github.com/espeak-ng/espeak-ng/releases.',
      narrator: {
        model: ESPEAK,
        priceMicroUsd: 0,
        usualMs: 500,
        usualTimbre: 'espeak',
        timbres: TIMBRES,
        problemWith: timbreProblem,
        make: async () => (await import('./narrator.js')).createEspeakNarrator(path ?? 'espeak-ng'),
      },
    };
  },
};

import { mix } from '../../colour';
import type { Headgear, Looks } from './looks';

const HAIR = ['#2b2028', '#a8703a'] as const;
const FACE = ['#b97f58', '#f3cdae'] as const;
const OTHER_HEAD: Partial<Record<Headgear, Headgear>> = { short: 'long', long: 'short', bun: 'short' };

/** The looks of the second and third of several who are called alike: dressed as the first, but nobody is there three times. */
export function oneOfSeveral(looks: Looks, index: number): Looks {
  if (index === 0 || looks.ghostly || looks.crowned) return looks;
  const [hair, face] = [HAIR[(index - 1) % 2]!, FACE[(index - 1) % 2]!];
  const other = index % 2 === 1 ? OTHER_HEAD[looks.head] : undefined;
  return {
    ...looks,
    hair,
    face,
    coat: mix(looks.coat, index % 2 === 1 ? '#1e2438' : '#ffffff', 0.14),
    ...(other && { head: other, dress: other === 'long' }),
    height: (looks.height ?? 1) * (index % 2 === 1 ? 0.95 : 1.03),
  };
}

import { mix, type Colour } from '../colour';
import type { Thing } from '../features';
import { circle, ellipse, placed, rect, shape, stroke, type Markup, type Point } from '../markup';
import { nearLight, type Stage } from '../stage';
import { lamplight } from './lamplight';

interface Looks {
  coat: Colour;
  scarf: Colour;
  hair: Colour;
  head: 'cap' | 'bun' | 'long' | 'short' | 'hat' | 'crown' | 'helmet';
  beard?: boolean;
  dress?: boolean;
  /** Against a grown person. */
  height?: number;
}

const MAN: Looks = { coat: '#3f5a7c', scarf: '#e0a13c', hair: '#4a3226', head: 'short' };
const WOMAN: Looks = { coat: '#a83f52', scarf: '#f0d9a8', hair: '#5a3424', head: 'long', dress: true };
const CHILD: Looks = { coat: '#d9573f', scarf: '#f2c14e', hair: '#3c2a20', head: 'cap', height: 0.68 };
const GIRL: Looks = { coat: '#d94f5c', scarf: '#ffe3a0', hair: '#6a3d22', head: 'long', dress: true, height: 0.68 };
const OLD: Looks = { coat: '#6b6f86', scarf: '#b9c4d8', hair: '#e8e6e2', head: 'bun', dress: true };
const FOLK: Record<string, Looks> = {
  woman: WOMAN,
  mother: WOMAN,
  mum: WOMAN,
  mom: WOMAN,
  sister: GIRL,
  daughter: GIRL,
  aunt: { ...WOMAN, coat: '#4f7f86' },
  witch: { ...WOMAN, coat: '#3b2f58', head: 'hat' },
  wizard: { ...MAN, coat: '#47408c', head: 'hat', beard: true, dress: true, hair: '#e8e6e2' },
  child: CHILD,
  kid: CHILD,
  boy: { ...CHILD, coat: '#3e7cb8' },
  girl: GIRL,
  grandmother: OLD,
  grandfather: { ...OLD, head: 'cap', dress: false, beard: true },
  keeper: { coat: '#2f4468', scarf: '#e0a13c', hair: '#dcd6cc', head: 'cap', beard: true },
  grandma: OLD,
  grandpa: { ...OLD, head: 'cap', dress: false, beard: true },
  brother: { ...CHILD, coat: '#3e7cb8' },
  son: { ...CHILD, coat: '#3e7cb8' },
  astronaut: { coat: '#e9edf4', scarf: '#e8743c', hair: '#4a3226', head: 'helmet' },
  knight: { ...MAN, coat: '#8b95a8' },
  prince: { ...MAN, coat: '#5a3f9a', head: 'crown' },
  princess: { ...GIRL, coat: '#e58fb4', head: 'crown', height: 0.9 },
  hero: { ...MAN, coat: '#a8442f' },
  farmer: { ...MAN, coat: '#7a5c3a', head: 'hat' },
  shepherd: { ...MAN, coat: '#8a7454', head: 'hat' },
};

/** The people of a picture, at most three, as the prompt names them; children in the plural are two. */
export function folk({ features }: Stage): Thing[] {
  const named = features.things.filter(({ kind }) => kind === 'person');
  const crowd = ['woman', 'man', 'child'].map((word): Thing => ({ kind: 'person', word, many: false }));
  return named
    .flatMap((thing) => {
      if (thing.word === 'crowd' || (thing.word === 'person' && thing.many)) return crowd;
      return thing.many ? [thing, thing] : [thing];
    })
    .slice(0, 3);
}

interface Standing {
  word: string;
  at: Point;
  /** The height of a grown person, in pixels. */
  height: number;
  flip?: boolean;
  lamp?: boolean;
}

/** A person in a coat and a scarf, feet at `at`; who it is decides colours, hair and size, in every picture alike. */
export function person(room: Stage, { word, at: [x, y], height, flip, lamp = false }: Standing): Markup {
  const stage = nearLight(room, lamp ? 0.6 : 0.45);
  const looks = FOLK[word] ?? MAN;
  const scale = (height * (looks.height ?? 1)) / 100;
  return placed(
    { x, y, scale, flip },
    ellipse(0, 0, 18, 2.6, stage.lit('#141a26'), 0.35),
    body(stage, looks),
    headOf(stage, looks),
    lamp ? carriedLamp(stage, looks) : '',
  );
}

function body({ lit, gradients }: Stage, looks: Looks): Markup {
  const coat = gradients.across([0, lit(looks.coat)], [1, lit(looks.coat, 0.18)]);
  const boots = lit('#2b2530');
  const skirt = looks.dress
    ? 'M-8 -68Q-15 -36 -18 -12Q0 -7 18 -12Q15 -36 8 -68Z'
    : 'M-8 -68Q-15 -46 -13.5 -24Q0 -20 13.5 -24Q15 -46 8 -68Z';
  return [
    shape('M-8 -26H-1.5L-2 0H-10Q-10 -3 -7 -4Z', boots),
    shape('M1.5 -26H8L9 -4Q13 -3 13 0H2Z', boots),
    shape(skirt, coat),
    rect(-3.5, -74, 7, 9, skin(lit, '#dda982')),
    stroke('M-9 -62Q-15 -50 -12.5 -38', lit(looks.coat, 0.06), 6),
    circle(-12.3, -36.5, 3, skin(lit, '#e8b793')),
    shape('M-8.5 -70Q0 -63 8.5 -70L8 -64Q0 -58 -8 -64Z', lit(looks.scarf)),
    shape('M-6 -65Q-17 -60 -21 -49L-15 -48Q-11 -57 -3 -62Z', lit(looks.scarf)),
  ].join('');
}

function headOf({ lit }: Stage, { head, hair, beard, coat, scarf }: Looks): Markup {
  const hairColour = lit(hair);
  const crowns: Record<Looks['head'], Markup> = {
    short: shape('M-11 -80Q-12 -95 0 -95Q12 -95 11 -80Q8 -88 0 -88Q-8 -88 -11 -80Z', hairColour),
    long: shape('M-11 -66Q-14 -95 0 -95.5Q14 -95 11 -74Q9 -86 0 -88Q-5 -82 -5 -66Z', hairColour),
    bun:
      circle(-7, -94, 5, hairColour) +
      shape('M-11 -78Q-12 -95 0 -95Q12 -95 11 -80Q6 -89 0 -88Q-8 -88 -11 -78Z', hairColour),
    cap: shape('M-11 -84Q-11 -97 0 -97Q11 -97 11 -86L17 -84.5Q17 -82 11 -82.5Q0 -86 -11 -82Z', lit(coat, 0.08)),
    hat:
      shape('M-19 -84Q0 -91 19 -84Q0 -80 -19 -84Z', lit(coat)) +
      shape('M-10 -87Q-6 -100 3 -116Q8 -100 10 -87Q0 -84 -10 -87Z', lit(coat)),
    helmet:
      shape('M-11 -72Q-14 -96 1 -97Q16 -96 13 -72Q0 -64 -11 -72Z', lit('#f4f6fa')) +
      shape('M-3 -75Q-5 -90 5 -90Q14 -89 12.5 -75Q4 -71 -3 -75Z', lit('#2e4468')) +
      stroke('M2 -86Q6 -88 9 -85', '#cfe6ff', 1.6, 0.8),
    crown: shape('M-10 -88L-11 -100L-5 -94L0 -102L5 -94L11 -100L10 -88Z', lit('#f2c14e')),
  };
  return [
    circle(0, -80, 10.5, skin(lit, '#eec09c')),
    beard ? shape('M-9 -80Q-8 -64 2 -64Q11 -66 10.4 -80Q6 -74 0 -75Q-6 -74 -9 -80Z', hairColour) : '',
    circle(4.5, -81, 1.1, lit('#2b2030')),
    head === 'crown' ? crowns.long + crowns.crown : crowns[head],
    head === 'cap' ? circle(0, -97, 2.4, lit(scarf)) : '',
  ].join('');
}

function carriedLamp(stage: Stage, { coat }: Looks): Markup {
  const { lit } = stage;
  return [
    lamplight(stage, 25, -47, 62),
    stroke('M8 -62Q16 -58 22 -62', lit(coat, 0.12), 6),
    circle(23, -62, 3, skin(lit, '#e8b793')),
    stroke('M25 -61V-55', lit('#3a3340'), 1.2),
    shape('M20 -54Q25 -60 30 -54Z', lit('#3a3340')),
    rect(20.5, -54, 9, 12, '#fff0b8'),
    rect(20, -42, 10, 2.4, lit('#3a3340')),
    rect(24.4, -54, 1.2, 12, lit('#3a3340')),
  ].join('');
}

/** Skin keeps some of its own warmth in any light: faces must be found first. */
function skin(lit: Stage['lit'], colour: Colour): Colour {
  return mix(lit(colour), colour, 0.3);
}

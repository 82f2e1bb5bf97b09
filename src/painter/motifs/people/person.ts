import { mix } from '../../colour';
import type { Telephone, Thing } from '../../features';
import { circle, ellipse, faded, placed, rect, shape, stroke, type Markup, type Point } from '../../markup';
import { nearLight, type Stage } from '../../stage';
import { carriedLamp, carriedTool } from './carried';
import { phoneAtEar } from './phone-at-ear';
import { head } from './head';
import { looksOf, type Looks } from './looks';
import { oneOfSeveral } from './one-of-several';
import { skin } from './skin';

const MOST = 3;
/** So many beside what stands in front of everything. */
const MOST_BEHIND = 2;
const SOMEBODY: Thing = { kind: 'person', word: 'woman', many: false, count: 1 };

/** The people of a picture, at most three, as the prompt names them. */
export function folk({ features }: Stage): Thing[] {
  const people = features.things.filter(({ kind }) => kind === 'person');
  // Who telephones is somebody, also where only the call is told.
  const named = people.length > 0 || !features.calling ? people : [SOMEBODY];
  const crowd = ['woman', 'man', 'child'].map((word): Thing => ({ kind: 'person', word, many: false, count: 1 }));
  return named
    .flatMap((thing) => {
      if (thing.word === 'crowd' || (thing.word === 'person' && thing.many)) return crowd;
      if (thing.word === 'child' && thing.many)
        return [thing, { ...thing, word: 'girl' }, { ...thing, word: 'boy' }].slice(0, Math.max(2, thing.count));
      return Array.from({ length: thing.many ? Math.max(2, Math.min(thing.count, MOST)) : 1 }, () => thing);
    })
    .slice(0, features.foreground ? MOST_BEHIND : MOST);
}

interface Standing {
  word: string;
  /** Which one of several who are called so, from 0. */
  nth?: number;
  at: Point;
  /** The height of a grown person, in pixels. */
  height: number;
  flip?: boolean;
  lamp?: boolean;
  /** What somebody holds to the ear. */
  phone?: Telephone | undefined;
}

/** A person in a coat and a scarf, feet at `at`; who it is decides colours, hair and size, in every picture alike. */
export function person(
  room: Stage,
  { word, nth = 0, at: [x, y], height, flip, lamp = false, phone }: Standing,
): Markup {
  const stage = nearLight(room, lamp ? 0.6 : 0.45);
  const looks = oneOfSeveral(looksOf(word), nth);
  const scale = (height * (looks.height ?? 1)) / 100;
  const figure = [
    looks.ghostly ? '' : ellipse(0, 0, 18, 2.6, stage.lit('#141a26'), 0.35),
    looks.winged ? wings(stage) : '',
    looks.cape ? cape(stage, looks.cape) : '',
    body(stage, looks),
    head(stage, looks),
    lamp ? carriedLamp(stage, looks) : phone ? '' : carriedTool(stage, looks),
    phone ? phoneAtEar(stage, looks, phone) : '',
  ];
  return placed({ x, y, scale, flip }, ...(looks.ghostly ? [faded(0.72, ...figure)] : figure));
}

function body({ lit, gradients }: Stage, looks: Looks): Markup {
  const coat = gradients.across([0, lit(looks.coat)], [1, lit(looks.coat, 0.18)]);
  const boots = lit('#2b2530');
  const trail = 'M-8 -68Q-15 -36 -17 -4Q-10 -10 -6 -2Q0 -10 6 -2Q10 -10 17 -4Q15 -36 8 -68Z';
  const skirt = looks.ghostly
    ? trail
    : looks.dress
      ? 'M-8 -68Q-15 -36 -18 -12Q0 -7 18 -12Q15 -36 8 -68Z'
      : 'M-8 -68Q-15 -46 -13.5 -24Q0 -20 13.5 -24Q15 -46 8 -68Z';
  return [
    looks.ghostly ? '' : shape('M-8 -26H-1.5L-2 0H-10Q-10 -3 -7 -4ZM1.5 -26H8L9 -4Q13 -3 13 0H2Z', boots),
    shape(skirt, coat),
    rect(-3.5, -74, 7, 9, skin(lit, looks.face ? mix(looks.face, '#8a5a4a', 0.15) : '#dda982')),
    stroke('M-9 -62Q-15 -50 -12.5 -38', lit(looks.coat, 0.06), 6),
    circle(-12.3, -36.5, 3, skin(lit, looks.face ?? '#e8b793')),
    shape('M-8.5 -70Q0 -63 8.5 -70L8 -64Q0 -58 -8 -64Z', lit(looks.scarf)),
    shape('M-6 -65Q-17 -60 -21 -49L-15 -48Q-11 -57 -3 -62Z', lit(looks.scarf)),
  ].join('');
}

function cape({ lit }: Stage, colour: string): Markup {
  return (
    shape('M-7 -70Q-24 -40 -27 -6Q-12 0 4 -6L8 -68Z', lit(colour)) +
    shape('M-27 -6Q-12 0 4 -6L4 -11Q-12 -5 -26.5 -11Z', lit('#f4ecdc'))
  );
}

function wings({ lit }: Stage): Markup {
  const wing = lit('#dff2ff');
  return shape(
    'M-4 -58C-30 -92 -48 -84 -42 -62C-38 -50 -20 -48 -4 -52ZM-4 -52C-28 -46 -40 -34 -30 -24C-20 -18 -8 -32 -4 -44Z',
    wing,
    0.7,
  );
}

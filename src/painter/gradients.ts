import type { Colour } from './colour';
import { num, type Markup, type Paint, type Point } from './markup';

/** A place along a gradient (0 to 1), its colour, and how much it covers (1 when left out). */
export type Stop = readonly [offset: number, colour: Colour, opacity?: number];

/** Collects one picture's gradients; equal ones are written once. */
export class Gradients {
  private readonly ids = new Map<string, string>();

  /** From the top to the bottom of the painted shape. */
  down(...stops: Stop[]): Paint {
    return this.add('linearGradient', 'x1="0" y1="0" x2="0" y2="1"', stops);
  }

  /** From the left to the right of the painted shape. */
  across(...stops: Stop[]): Paint {
    return this.add('linearGradient', 'x1="0" y1="0" x2="1" y2="0"', stops);
  }

  /** From the middle of the painted shape to its edge. */
  around(...stops: Stop[]): Paint {
    return this.add('radialGradient', 'cx="0.5" cy="0.5" r="0.5"', stops);
  }

  /** Between two points of the surrounding coordinates. */
  between(from: Point, to: Point, ...stops: Stop[]): Paint {
    const line = `gradientUnits="userSpaceOnUse" x1="${num(from[0])}" y1="${num(from[1])}" x2="${num(to[0])}" y2="${num(to[1])}"`;
    return this.add('linearGradient', line, stops);
  }

  definitions(): Markup {
    return `<defs>${[...this.ids].map(([body, id]) => body.replace(' ', ` id="${id}" `)).join('')}</defs>`;
  }

  private add(name: string, line: string, stops: Stop[]): Paint {
    const written = stops.map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${num(offset)}" stop-color="${colour}" stop-opacity="${num(opacity)}"/>`,
    );
    const body = `<${name} ${line}>${written.join('')}</${name}>`;
    const id = this.ids.get(body) ?? `g${this.ids.size}`;
    this.ids.set(body, id);
    return `url(#${id})`;
  }
}

/** A piece of SVG. Only numbers and this folder's own constants are ever written into it. */
export type Markup = string;

/** What a shape is filled with: a colour, or `url(#id)` of a gradient. */
export type Paint = string;

/** A position in pixels, or in a motif's own units inside its group. */
export type Point = readonly [x: number, y: number];

/** A number as SVG text, to a hundredth. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Writes a path with every number rounded: path`M${x} ${y} L...`. */
export function d(texts: TemplateStringsArray, ...values: number[]): string {
  return texts.map((text, index) => text + (index < values.length ? num(values[index] ?? 0) : '')).join('');
}

// Not `opacity`: for that librsvg paints every shape on a sheet of its own, which takes several times as long.
const seen = (opacity: number) => (opacity < 1 ? ` fill-opacity="${num(opacity)}"` : '');

/** A filled path. */
export function shape(data: string, fill: Paint, opacity = 1): Markup {
  return `<path d="${data}" fill="${fill}"${seen(opacity)}/>`;
}

/** A line along a path, its ends and corners round. */
export function stroke(data: string, colour: Paint, width: number, opacity = 1): Markup {
  return `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${num(opacity)}"` : ''}/>`;
}

/** A filled circle around (x, y). */
export function circle(x: number, y: number, radius: number, fill: Paint, opacity = 1): Markup {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${fill}"${seen(opacity)}/>`;
}

/** A filled ellipse around (x, y). */
export function ellipse(x: number, y: number, radiusX: number, radiusY: number, fill: Paint, opacity = 1): Markup {
  return `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(radiusX)}" ry="${num(radiusY)}" fill="${fill}"${seen(opacity)}/>`;
}

/** A filled rectangle, (x, y) its upper left corner. */
export function rect(x: number, y: number, width: number, height: number, fill: Paint, opacity = 1): Markup {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}"${seen(opacity)}/>`;
}

/** Where and how large a drawing in its own units is put; `flip` looks the other way, `turn` is in degrees. */
export interface Placement {
  x: number;
  y: number;
  scale: number;
  flip?: boolean;
  turn?: number;
}

/** Puts a drawing, made around its own (0, 0), where it belongs. */
export function placed({ x, y, scale, flip = false, turn = 0 }: Placement, ...parts: Markup[]): Markup {
  const transform = `translate(${num(x)} ${num(y)}) rotate(${num(turn)}) scale(${flip ? '-' : ''}${scale.toFixed(4)} ${scale.toFixed(4)})`;
  return `<g transform="${transform}">${parts.join('')}</g>`;
}

/** Shows parts together as through one veil; slow, so only for what is small. */
export function faded(opacity: number, ...parts: Markup[]): Markup {
  return `<g opacity="${num(opacity)}">${parts.join('')}</g>`;
}

import { layersOf, picture } from './composition';
import type { Features } from './features';
import { Gradients } from './gradients';
import { num, rect, type Markup } from './markup';
import { layOut, type Canvas } from './stage';

/** The line between two panels, against the shorter side. */
const GUTTER = 0.012;
/** Of a panel over another one so much is seen: its lowest part is for captions, which stand in the last one. */
const SEEN = 0.82;
/** In a tall picture the panels end here: the captions stand below. */
const TALL_END = 0.76;
/** How much of a panel's height its ground is taken from where it goes on. */
const STRIP = 0.03;
const PAPER = '#10121e';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How tall the panel is painted, of which the box may leave out the lowest part. */
  painted: number;
}

/** Several views in one picture, like the panels of a comic: one over the other in a tall picture, else side by side. */
export function panels(views: readonly Features[], canvas: Canvas): Markup {
  const gradients = new Gradients();
  const boxes = boxesOf(views.length, canvas);
  const painted = views.map((features, index) => {
    const { x, y, width, height, painted: tall } = boxes[index] ?? { x: 0, y: 0, ...canvas, painted: canvas.height };
    const stage = { ...layOut(features, { ...canvas, width, height: tall, seed: canvas.seed + index }), gradients };
    const clip = `<clipPath id="p${index}"><rect x="0" y="0" width="${num(width)}" height="${num(height)}"/></clipPath>`;
    const layers = `<g id="view${index}">${layersOf(stage)}</g>`;
    return `${clip}<g transform="translate(${num(x)} ${num(y)})"><g clip-path="url(#p${index})">${layers}${groundBelow(index, width, tall, height)}</g></g>`;
  });
  return picture(canvas, gradients, rect(0, 0, canvas.width, canvas.height, PAPER) + painted.join(''));
}

/** Where a panel is taller than it is painted, its ground goes on down to its edge: the lowest strip, stretched. */
function groundBelow(index: number, width: number, painted: number, height: number): Markup {
  if (height <= painted) return '';
  const strip = painted * STRIP;
  const clip = `<clipPath id="ground${index}">${rect(0, painted - strip, width, strip, '#000')}</clipPath>`;
  const stretched = `translate(0 ${num(painted)}) scale(1 ${num((height - painted) / strip)}) translate(0 ${num(strip - painted)})`;
  return `${clip}<g transform="${stretched}"><g clip-path="url(#ground${index})"><use href="#view${index}"/></g></g>`;
}

function boxesOf(count: number, { width, height }: Canvas): Box[] {
  const gutter = GUTTER * Math.min(width, height);
  if (height <= width * 1.2) {
    const broad = (width - gutter * (count - 1)) / count;
    return Array.from({ length: count }, (_, index) => ({
      x: index * (broad + gutter),
      y: 0,
      width: broad,
      height,
      painted: height,
    }));
  }
  const tall = (height * TALL_END - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => {
    const y = index * (tall + gutter);
    const last = index === count - 1;
    return { x: 0, y, width, height: last ? height - y : tall, painted: tall / SEEN };
  });
}

import { compose } from './composition';
import { panels } from './panels';
import type { Markup } from './markup';
import { readViews, showsSomething } from './reading/views';
import { layOut, type Canvas } from './stage';

/** A picture as SVG, and whether it shows anything of what its prompt names. */
export interface Painted {
  svg: Markup;
  showsPrompt: boolean;
}

/** Paints what a prompt says. The same prompt, size and seed give the same picture; the size is in pixels. */
export function paint(prompt: string, canvas: Omit<Canvas, 'prompt'>): Painted {
  const views = readViews(prompt);
  const [only] = views;
  const svg =
    only && views.length === 1 ? compose(layOut(only, { ...canvas, prompt })) : panels(views, { ...canvas, prompt });
  return { svg, showsPrompt: views.some(showsSomething) };
}

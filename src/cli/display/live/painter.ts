import pc from 'picocolors';
import { fit } from '../fit';
import type { Cell, Tone } from './step-cell';

/** What colours a display, or leaves it as it is. */
export function painter(colour: boolean) {
  const { bold, dim, green, cyan, yellow, red } = pc.createColors(colour);
  const tones: Record<Tone, (text: string) => string> = {
    done: green,
    running: cyan,
    waiting: yellow,
    failed: red,
    pending: dim,
  };
  // Fitted before it is coloured, for colours take characters but no room.
  const cell = ({ text, tone }: Cell, width: number) => tones[tone](`${fit(text, width - 1)} `);
  return { bold, dim, cell };
}

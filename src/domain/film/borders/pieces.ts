import { borderFrames, type Border } from './border';
import { keptFrames } from './kept-frames';

/**
 * A video file of a film, and the frames of the film that it shows: the clip of a row of its timeline, or the border between the rows
 * `before` and `after` it, by their indices. The border at the start of a film has none before it, that at its end none after it.
 */
export type Piece = Stretch & ({ is: 'clip'; row: number } | { is: 'border'; before?: number; after?: number });

interface Stretch {
  startFrame: number;
  frames: number;
}

/** The pieces of a film with these rows, in their order, without a gap. Borders take their frames of the rows on their sides. */
export function piecesOf(rows: readonly Stretch[], border: Border, fps: number): Piece[] {
  const last = rows.at(-1);
  if (border === 'cut' || !last) {
    return rows.map(({ startFrame, frames }, row) => ({ is: 'clip', row, startFrame, frames }));
  }
  const { tail, head } = borderFrames(fps);
  const pieces = rows.flatMap(({ startFrame, frames }, row): Piece[] => {
    const kept = keptFrames(frames, fps);
    const opened =
      row === 0
        ? { startFrame, frames: head, after: row }
        : { startFrame: startFrame - tail, frames: tail + head, before: row - 1, after: row };
    return [
      { is: 'border', ...opened },
      { is: 'clip', row, startFrame: startFrame + kept.first, frames: kept.frames },
    ];
  });
  const startFrame = last.startFrame + last.frames - tail;
  return [...pieces, { is: 'border', startFrame, frames: tail, before: rows.length - 1 }];
}

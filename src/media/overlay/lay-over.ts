import { setImmediate as letOthers } from 'node:timers/promises';
import type { Format } from '../../domain/format';
import type { Overlay } from './overlay';

/** Lays overlays over each frame that comes, in their order. The frames that come are copied and not changed, because others may be reading them. */
export async function* laidOver(
  frames: AsyncIterable<Uint8Array>,
  overlays: readonly Overlay[],
  format: Pick<Format, 'width' | 'height'>,
): AsyncGenerator<Uint8Array> {
  for await (const frame of frames) {
    // Frames that are ready come without a pause between them: without this, all other work of this thread would wait for the last one.
    await letOthers();
    const laid = overlays.length > 0 ? new Uint8Array(frame) : frame;
    for (const overlay of overlays) layOver(laid, overlay, format);
    yield laid;
  }
}

function layOver(frame: Uint8Array, overlay: Overlay, { width, height }: Pick<Format, 'width' | 'height'>): void {
  const pixels = width * height;
  const own = overlay.width * overlay.height;
  layPlane(frame, { at: 0, width, left: overlay.left, top: overlay.top }, overlay, { at: 0, width: overlay.width });
  for (const plane of [0, 1]) {
    const to = { at: pixels + (plane * pixels) / 4, width: width / 2, left: overlay.left / 2, top: overlay.top / 2 };
    layPlane(frame, to, overlay, { at: own + (plane * own) / 4, width: overlay.width / 2 });
  }
}

/** A plane of a frame from a byte on, and where in it the overlay begins. */
interface PlaneTo {
  at: number;
  width: number;
  left: number;
  top: number;
}

function layPlane(
  frame: Uint8Array,
  to: PlaneTo,
  { keep, add, width: whole, height: rows }: Overlay,
  from: { at: number; width: number },
): void {
  const height = (rows * from.width) / whole;
  for (let y = 0; y < height; y++) {
    let target = to.at + (to.top + y) * to.width + to.left;
    let source = from.at + y * from.width;
    for (const end = source + from.width; source < end; source++, target++) {
      const kept = keep[source]!;
      if (kept < 255) frame[target] = ((frame[target]! * kept + 127) / 255 + add[source]!) | 0;
    }
  }
}

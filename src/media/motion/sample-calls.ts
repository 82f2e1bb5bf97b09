import type { MemoryPlan, Plane } from './memory-plan';
import type { Rectangle } from './moving-picture';
import type { Call } from './wasm-thread';

interface Size {
  width: number;
  height: number;
}

/** Where a plane is sampled along one side: the position of the first sample, and the way to the next. */
interface Steps {
  first: number;
  step: number;
}

/** The call that turns the packed pixels, where they came in, into the picture's planes. */
export function planesCall({ rgb, luma, u, v }: MemoryPlan): Call {
  return ['planesFromRgb', rgb, luma.width, luma.height, luma.at, luma.stride, u.at, v.at, u.stride];
}

/** The calls that fill the frame at an address with what a rectangle of the picture shows. */
export function frameCalls(plan: MemoryPlan, to: number, { width, height }: Size, shown: Rectangle): Call[] {
  const [x, y] = [shown.width / width, shown.height / height];
  const light = {
    across: { first: shown.left + x / 2 - 0.5, step: x },
    down: { first: shown.top + y / 2 - 0.5, step: y },
  };
  // A colour sample lies at the left one of two columns, and between two rows.
  const colour = {
    across: { first: light.across.first / 2, step: x },
    down: { first: (shown.top + y) / 2 - 0.5, step: y },
  };
  const half = { width: width / 2, height: height / 2 };
  const u = to + width * height;
  return [
    sampleCall(plan.luma, to, { width, height }, light, plan.scratch),
    sampleCall(plan.u, u, half, colour, plan.scratch),
    sampleCall(plan.v, u + half.width * half.height, half, colour, plan.scratch),
  ];
}

function sampleCall(
  plane: Plane,
  to: number,
  { width, height }: Size,
  { across, down }: { across: Steps; down: Steps },
  scratch: number,
): Call {
  const from = [plane.at, plane.stride, plane.width, plane.height];
  return ['sample', ...from, to, width, height, across.first, down.first, across.step, down.step, scratch];
}

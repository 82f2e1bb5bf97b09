import type { Move } from '../../domain/film/moves/move';
import type { Format } from '../../domain/format';
import { IdleThreads } from '../../threads/idle-threads';
import { watchFrames } from './frame-watch';
import { planMemory } from './memory-plan';
import { keptPicture } from './kept-pictures';
import { RESAMPLER } from './resampler/program';
import { frameCalls, planesCall } from './sample-calls';
import { startWasm, type WasmThread } from './wasm-thread';

/**
 * Frames that are there at the same time: one that is written, one that waits for it, one that is sampled, and one to spare.
 */
const FRAMES_AT_ONCE = 4;

/** By the bytes of their memory, which would be held on to for long after its thread has ended. */
const idle = new IdleThreads<WasmThread>();

/** A picture, and how the camera goes over it. */
export interface MovingFrames {
  picture: Uint8Array;
  format: Format;
  moves: readonly Move[];
  /** The frame of the moves with which to begin: 0 when missing. */
  first?: number;
  /** How many frames there are to be. */
  frames: number;
}

/**
 * The frames of a picture under moves: planar 4:2:0 in BT.709 limited range, each sampled between the pixels of the picture by a
 * thread of its own. A frame's bytes are good until two more have been asked for. Throws as `movingPicture` and `watchFrames` do.
 */
export async function* movingFrames({
  picture,
  format,
  moves,
  first = 0,
  frames,
}: MovingFrames): AsyncGenerator<Uint8Array> {
  const moving = await keptPicture(picture, format, moves);
  const plan = planMemory(moving, format, FRAMES_AT_ONCE);
  const thread = idle.take(`${plan.bytes}`) ?? startWasm(Buffer.from(RESAMPLER, 'base64'), plan.bytes);
  const watch = watchFrames(moving, format, first);
  const slotOf = (frame: number) => plan.frames[frame % FRAMES_AT_ONCE]!;
  const sample = (frame: number) => thread.run(frameCalls(plan, slotOf(frame), format, moving.rectangleAt(frame)));
  thread.memory.set(moving.rgb, plan.rgb);
  let sampled = thread.run([planesCall(plan)]);
  try {
    await sampled;
    const bytes = (format.width * format.height * 3) / 2;
    // The next frame is begun before one is handed over: sampling and encoding go on side by side.
    sampled = sample(first);
    const end = first + frames;
    for (let frame = first; frame < end; frame++) {
      await sampled;
      if (frame + 1 < end) {
        sampled = sample(frame + 1);
        sampled.catch(() => undefined);
      }
      const sampledFrame = thread.memory.subarray(slotOf(frame), slotOf(frame) + bytes);
      watch(frame, sampledFrame);
      // After the last frame the memory is another picture's.
      yield frame + 1 < end ? sampledFrame : Uint8Array.from(sampledFrame);
    }
  } finally {
    // One that has failed ends by itself, and must not be the next one's until it has.
    await sampled.then(
      () => idle.giveBack(`${plan.bytes}`, thread),
      () => undefined,
    );
  }
}

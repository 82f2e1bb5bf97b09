import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** The luma planes of all frames of a video. */
export async function lumaOf(ffmpeg: string, file: string, pixels: number): Promise<Uint8Array[]> {
  // Each frame once, whatever its time, in a way that every version of ffmpeg has.
  const raw = ['-vf', 'settb=1/30,setpts=N', '-r', '30', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
  const child = spawn(ffmpeg, ['-v', 'error', '-nostdin', '-i', file, ...raw], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const luma = await buffer(child.stdout);
  return Array.from({ length: luma.length / pixels }, (_, frame) =>
    luma.subarray(frame * pixels, (frame + 1) * pixels),
  );
}

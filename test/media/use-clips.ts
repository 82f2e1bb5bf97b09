import { join } from 'node:path';
import { type ClipToEncode, encodeClip } from '../../src/media/encode-clip';
import { plain } from './pictures';
import { useProgram } from './use-program';

export const SMALL = { width: 180, height: 320, fps: 30 };
export const PIXELS = SMALL.width * SMALL.height;

/** A directory for the clips of each test, and how a small one is rendered there by this program. */
export function useClips(find: () => Promise<string>) {
  const program = useProgram(find);

  async function render(changes: Partial<ClipToEncode>, name = 'clip.mp4'): Promise<string> {
    const picture = changes.picture ?? (await plain('#808080'));
    const { ffmpeg, directory } = program;
    const one = { ffmpeg, directory, picture, captions: [], format: SMALL, frames: 10, output: name, ...changes };
    await encodeClip(one);
    return join(directory, name);
  }

  return Object.assign(program, { render });
}

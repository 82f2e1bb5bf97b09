import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../../threads/child-environment';
import { withWorkDirectory } from '../ffmpeg/work-directory';

const LONGEST_MS = 20_000;
const EMPTY = 'empty.ass';
/** The smallest frame that every build accepts: 16 x 16, planar 4:2:0. */
const FRAME = Buffer.alloc(384, 128);
const FRAME_INPUT = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', '16x16', '-i', 'pipe:0'];
/** Devanagari, and Thai where a tone stands above a vowel that is above its letter: unshaped, one lies on the other. */
const NEEDS_SHAPING = /\p{Script=Devanagari}|[\u0e31\u0e34-\u0e37\u0e47][\u0e48-\u0e4c]|[\u0e48-\u0e4b]\u0e33/u;

/**
 * Whether an ffmpeg's libass was built with HarfBuzz. Without it (as in npm's ffmpeg of 2018), Devanagari is drawn wrongly, letter
 * by letter, some Thai tones lie on their vowels, joined emoji fall apart, and vowel marks are placed less exactly; Arabic letters still join.
 */
export async function shapesText(ffmpeg: string): Promise<boolean> {
  return withWorkDirectory(tmpdir(), async (directory) => {
    await writeFile(join(directory, EMPTY), '[Script Info]\nScriptType: v4.00+\n');
    const told = await new Promise<string>((done) => {
      const args = ['-v', 'verbose', ...FRAME_INPUT, '-vf', `ass=${EMPTY}`, '-f', 'null', '-'];
      const child = execFile(
        ffmpeg,
        args,
        { cwd: directory, timeout: LONGEST_MS, env: childEnvironment(process.env) },
        (_error, _output, log) => done(log),
      );
      // Writing fails when ffmpeg did not start; then its output does not mention a shaper either.
      child.stdin!.on('error', () => {}).end(FRAME);
    });
    const shaper = /^.*Shaper: (.*)$/m.exec(told)?.[1];
    if (!shaper)
      throw new Error(`${ffmpeg} should say how its libass shapes text, but it does not: see that it works.`);
    return shaper.includes('HarfBuzz');
  });
}

/** Whether a text is drawn wrong by an ffmpeg that does not shape text. */
export function needsShaping(text: string): boolean {
  return NEEDS_SHAPING.test(text);
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { encodeClip } from '../../src/media/encode-clip';
import { joinClips } from '../../src/media/film-file/join-clips';
import { encodeSound } from '../../src/media/sound/encode-sound';
import { FORMAT, type Scene } from './scene';

/** As a film renders a scene: the camera and the captions, the sound beside them, and what joins them. Returns the film's file. */
export async function ourWay(ffmpeg: string, scene: Scene): Promise<string> {
  const { directory, captions, row, moves, soundFile } = scene;
  // Bytes after its end make it a picture that was never seen: what is kept of a picture for its borders is of no use here.
  const picture = Buffer.concat([scene.picture, randomBytes(16)]);
  const clip = { ffmpeg, directory, picture, captions, format: FORMAT, frames: row.frames, moves, output: 'clip.mp4' };
  const { signal } = new AbortController();
  const clips = [{ row, narration: soundFile, spoken: [] }];
  await Promise.all([encodeClip(clip), encodeSound({ ffmpeg, directory, clips, output: 'sound.m4a', signal })]);
  await joinClips({
    ffmpeg,
    directory,
    clips: [{ video: 'clip.mp4', frames: row.frames }],
    sound: 'sound.m4a',
    fps: FORMAT.fps,
    title: 'A scene',
    language: 'en',
    output: 'ours.mp4',
  });
  return join(directory, 'ours.mp4');
}

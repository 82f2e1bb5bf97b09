import { join } from 'node:path';
import { encodeClip } from '../../src/media/encode-clip';
import { joinClips } from '../../src/media/film-file/join-clips';
import { encodeSound } from '../../src/media/sound/encode-sound';
import { FORMAT, type Scene } from './scene';

/** As a film renders a scene: the camera, the captions, the sound. Returns the film's file. */
export async function ourWay(ffmpeg: string, scene: Scene): Promise<string> {
  const { directory, picture, captions, row, moves, soundFile } = scene;
  const clip = { ffmpeg, directory, picture, captions, format: FORMAT, frames: row.frames, moves, output: 'clip.mp4' };
  await encodeClip(clip);
  const { signal } = new AbortController();
  const clips = [{ row, narration: soundFile, spoken: [] }];
  await encodeSound({ ffmpeg, directory, clips, output: 'sound.m4a', signal });
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

import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { ENCODER } from '../../src/media/encoder';
import { movingFrames } from '../../src/media/motion/moving-frames';
import { run } from './run';
import { RAW } from './ssim';
import { FORMAT, type Scene } from './scene';

const { width, height, fps } = FORMAT;

/** The frames of the scene as one raw file, for `bareFfmpeg`. */
export async function writeFrames({ directory, picture, moves, row }: Scene): Promise<string> {
  const path = join(directory, 'frames.yuv');
  const frames = movingFrames({ picture, format: FORMAT, moves, frames: row.frames });
  await pipeline(Readable.from(frames), createWriteStream(path));
  return path;
}

/** Our moving frames and our encoder settings, and nothing else: no sampling, no captions, no sound. */
export async function bareFfmpeg(ffmpeg: string, { directory }: Scene, framesFile: string): Promise<string> {
  const output = join(directory, 'bare.mp4');
  await run(ffmpeg, ['-v', 'error', '-y', ...RAW, '-i', framesFile, ...ENCODER, output]);
  return output;
}

/** The recipe that tutorials give for a smooth zoom: enlarged four times, then zoompan; our encoder settings, captions and sound. */
export async function zoompan(ffmpeg: string, scene: Scene): Promise<string> {
  const output = join(scene.directory, 'zoompan.mp4');
  const { frames } = scene.row;
  const zoom = `zoompan=z='1+0.08*on/${frames}':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)':d=${frames}:s=${width}x${height}:fps=${fps}`;
  await run(ffmpeg, [
    ...['-v', 'error', '-y', '-i', scene.pictureFile, '-i', scene.soundFile],
    ...['-filter_complex', `[0:v]scale=${4 * width}:${4 * height},${zoom},ass=${scene.captionsFile}[v]`],
    ...['-map', '[v]', '-map', '1:a', '-frames:v', `${frames}`, ...ENCODER, '-c:a', 'aac', '-b:a', '160k', output],
  ]);
  return output;
}

/** What the media server of the analysis runs for a scene, and for its part of the film, which it encodes again. */
export async function mediaServer(ffmpeg: string, scene: Scene): Promise<string> {
  const [clip, output] = ['media-server-clip.mp4', 'media-server.mp4'].map((name) => join(scene.directory, name)) as [
    string,
    string,
  ];
  const length = scene.seconds.toFixed(3);
  const zoom = `zoompan=z='zoom+0.001':x=0:y=0:d=${Math.floor(scene.seconds * 25) + 1}:s=${width}x${height}:fps=25`;
  await run(ffmpeg, [
    ...['-v', 'error', '-y', '-loop', '1', '-t', length, '-i', scene.pictureFile, '-i', scene.soundFile],
    ...[
      '-filter_complex',
      `[0]scale=${width}:-2,setsar=1:1,crop=${width}:${height},${zoom}[bg];[bg]subtitles=${scene.captionsFile}[v]`,
    ],
    ...['-map', '[v]', '-map', '1:a', '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '23', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-b:a', '192k', '-t', length, clip],
  ]);
  const fitted = `scale=${width}:${height}:force_original_aspect_ratio=decrease,pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2:black`;
  await run(ffmpeg, [
    ...['-v', 'error', '-y', '-i', clip, '-filter_complex'],
    `[0:v]${fitted},fps=30,format=yuv420p[v];[0:a]aformat=sample_rates=48000:channel_layouts=stereo[a]`,
    ...['-map', '[v]', '-map', '[a]', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23'],
    ...['-c:a', 'aac', '-b:a', '192k', '-pix_fmt', 'yuv420p', output],
  ]);
  return output;
}

const MOVIEPY = `
import sys
from moviepy import AudioFileClip, CompositeVideoClip, ImageClip, TextClip
picture, sound, output, seconds, words, font = sys.argv[1:7]
seconds = float(seconds)
still = ImageClip(picture).with_duration(seconds)
moving = still.resized(lambda t: 1 + 0.08 * t / seconds).with_position("center")
spoken = words.split(" ")
each = seconds / len(spoken)
texts = [
    TextClip(font=font, text=word, font_size=90, color="white", stroke_color="black", stroke_width=5, margin=(20, 20))
    .with_position(("center", 0.75), relative=True).with_start(index * each).with_duration(each)
    for index, word in enumerate(spoken)
]
film = CompositeVideoClip([moving, *texts], size=(${width}, ${height})).with_duration(seconds).with_audio(AudioFileClip(sound))
film.write_videofile(output, fps=${fps}, codec="libx264", audio_codec="aac", preset="veryfast", logger=None)
`;

/** MoviePy doing the same, as most programs of this kind do. */
export async function moviepy(python: string, scene: Scene, font: string): Promise<string> {
  const output = join(scene.directory, 'moviepy.mp4');
  const words = scene.captions.flatMap((caption) => caption.words.map(({ text }) => text)).join(' ');
  await run(python, [
    '-c',
    MOVIEPY,
    scene.pictureFile,
    scene.soundFile,
    output,
    String(scene.seconds - 0.8),
    words,
    font,
  ]);
  return output;
}

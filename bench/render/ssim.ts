import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FORMAT } from './scene';

const { width, height, fps } = FORMAT;

/** The raw frames as an input of ffmpeg. */
export const RAW = [
  '-f',
  'rawvideo',
  '-pix_fmt',
  'yuv420p',
  '-video_size',
  `${width}x${height}`,
  '-framerate',
  `${fps}`,
];

/** How like its raw frames a video is: SSIM of all three planes, in decibels. Debian's ffmpeg cannot compute VMAF. */
export async function ssimDb(ffmpeg: string, framesFile: string, video: string): Promise<number> {
  const together = `[0:v]setpts=N/${fps}/TB[raw];[1:v]setpts=N/${fps}/TB[coded];[coded][raw]ssim`;
  const { stderr } = await promisify(execFile)(ffmpeg, [
    ...['-nostdin', '-hide_banner', '-nostats', ...RAW, '-i', framesFile, '-i', video],
    ...['-lavfi', together, '-f', 'null', '-'],
  ]);
  const decibels = /SSIM .*All:[\d.]+ \(([\d.]+)\)/.exec(stderr)?.[1];
  if (decibels === undefined) throw new Error(`ffmpeg told no SSIM: ${stderr.slice(-300)}`);
  return Number(decibels);
}

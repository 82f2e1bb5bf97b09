/** From this version on ffmpeg handles hostile media as it should. */
export const GOOD_FFMPEG = 5;

/** FFmpeg 5.0 was made in January of 2022, when its builds by number had come to 105 thousand. */
const GOOD_BUILD = 106_000;
const GOOD_YEAR = 2023;

/** Whether an ffmpeg is older than that, or says nothing of how old it is: by its version, or by the number or the day of its build. */
export function isOldFfmpeg(version: string): boolean {
  const year = /^(\d{4})-\d\d-\d\d/.exec(version)?.[1];
  if (year !== undefined) return Number(year) < GOOD_YEAR;
  const build = /^N-(\d+)/.exec(version)?.[1];
  if (build !== undefined) return Number(build) < GOOD_BUILD;
  const numbered = /^n?(\d+)\./.exec(version)?.[1];
  return numbered === undefined || Number(numbered) < GOOD_FFMPEG;
}

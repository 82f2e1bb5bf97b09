/** Why a run of ffmpeg gave no file; the message is a sentence for a person. */
export class FfmpegError extends Error {
  override readonly name = 'FfmpegError';

  constructor(
    message: string,
    /** The exit code, or null when a signal ended the process or it never started. */
    readonly code: number | null,
    /** The last lines that ffmpeg wrote. */
    readonly stderrTail: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

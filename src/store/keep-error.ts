/** What a person must do, by what the system says; a disk that is full has words of its own where films are made. */
const ADVICE: { [code: string]: string } = {
  EROFS:
    'The disk that it is on is mounted read-only: mount it so that it can be written, or name another by STORYREEL_STORE.',
  EACCES: 'It does not belong to the user as whom this runs: correct that, or name another by STORYREEL_STORE.',
  EPERM: 'It does not belong to the user as whom this runs: correct that, or name another by STORYREEL_STORE.',
  ENOSPC: 'The disk is full: free some space there.',
  EDQUOT: 'Your share of the disk is used up: free some space there.',
  ENOTDIR: 'There is a file where a directory should be: move it away.',
};

/** A store cannot keep what it is given; the message says why, and what to do. */
export class KeepError extends Error {
  override readonly name = 'KeepError';
  /** What the system says, such as `EROFS`. */
  readonly code: string;

  constructor(store: string, cause: NodeJS.ErrnoException) {
    const code = cause.code ?? '';
    const advice = ADVICE[code] ?? 'See to the disk that it is on.';
    super(`Nothing can be kept in the store ${store} (${code}). ${advice}`, { cause });
    this.code = code;
  }
}

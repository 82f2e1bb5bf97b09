const CODES = ['ENOSPC', 'EDQUOT'];

/** Whether an error of Node says that a disk, or somebody's share of it, is full. */
export function isDiskFull({ code = '' }: { code?: string | undefined }): boolean {
  return CODES.includes(code);
}

/** Whether words, such as the last ones of a program, say that a disk, or somebody's share of it, is full. */
export function tellsOfFullDisk(words: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(words);
}

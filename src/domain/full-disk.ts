const FULL: { [code: string]: string } = { ENOSPC: 'its disk is full', EDQUOT: 'your share of its disk is used up' };

/** What is full of the disk of a directory, by an error of Node: the words after the directory. Undefined where it is another error. */
export function whatIsFull({ code = '' }: { code?: string | undefined }): string | undefined {
  return FULL[code];
}

/** Whether an error of Node says that a disk, or somebody's share of it, is full. */
export function isDiskFull(error: { code?: string | undefined }): boolean {
  return whatIsFull(error) !== undefined;
}

/** Whether words, such as the last ones of a program, say that a disk, or somebody's share of it, is full. */
export function tellsOfFullDisk(words: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(words);
}

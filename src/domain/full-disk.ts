const FULL: { [code: string]: string } = { ENOSPC: 'its disk is full', EDQUOT: 'your share of its disk is used up' };

/** What is full of the disk of a file or directory, by an error of Node, and what to do, after its name. Undefined where it is another error. */
export function fullDiskText({ code = '' }: { code?: string | undefined }): string | undefined {
  return FULL[code] && `${FULL[code]}; free some space there`;
}

/** Whether an error of Node says that a disk, or somebody's share of it, is full. */
export function isDiskFull(error: { code?: string | undefined }): boolean {
  return fullDiskText(error) !== undefined;
}

/** Whether words, such as the last ones of a program, say that a disk, or somebody's share of it, is full. */
export function tellsOfFullDisk(words: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(words);
}

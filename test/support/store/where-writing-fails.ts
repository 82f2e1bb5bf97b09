/** The codes by which Node says that nothing more can be written, and what a person is told of it, and to do. */
export const FULL_DISKS: [code: string, sentence: string][] = [
  ['ENOSPC', 'its disk is full; free some space there'],
  ['EDQUOT', 'your share of its disk is used up; free some space there'],
];

/** Does something while no file can be written whole, for the reason of this code: a quota is nothing that a test may set. */
export async function whereWritingFails(code: string, act: () => Promise<void>): Promise<void> {
  const files = jest.requireActual<typeof import('node:fs/promises')>('node:fs/promises');
  const writing = jest.spyOn(files, 'writeFile').mockRejectedValue(Object.assign(new Error(code), { code }));
  try {
    await act();
  } finally {
    writing.mockRestore();
  }
}

/** Why a file of a person's cannot be read, in a sentence. */
export function unreadable(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'ENAMETOOLONG') return `No file has so long a name as ${path.slice(0, 60)}….`;
  if (code === 'EACCES') return `${path} may not be read by you: ask its owner for read permission.`;
  return `${path} cannot be read: ${message}.`;
}

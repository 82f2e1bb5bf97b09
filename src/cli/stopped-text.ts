/** What is told at Ctrl-C: that the films looked on at go on, and by which commands a person comes back to them. */
export function stoppedText(filmIds: readonly string[]): string {
  const [id = 'ID'] = filmIds;
  const goesOn =
    filmIds.length > 1
      ? 'The films go on while a worker is up; "storyreel list" names them. "storyreel watch ID" looks on at one again, and writes it'
      : `${filmIds.length === 1 ? id : 'A film that was begun'} goes on while a worker is up. ` +
        `"storyreel watch ${id}" looks on again, and writes its file, which no worker does`;
  return `Stopped looking on. ${goesOn}; "storyreel cancel ${filmIds.length > 1 ? 'ID' : id}" ends it.`;
}

/** Until when the releases of Node that people use get corrections (nodejs.org/en/about/previous-releases, 2026). */
const MAINTAINED_UNTIL: { [major: number]: string } = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};

/** What to do about a version of Node, such as "v20.20.2", on a day, in one sentence; undefined when it is still maintained. */
export function nodeAdvice(version: string, nowMs: number): string | undefined {
  const major = Number(/^v(\d+)\./.exec(version)?.[1]);
  const until = MAINTAINED_UNTIL[major];
  if (until !== undefined && nowMs < Date.parse(until)) return undefined;
  const newest = Math.max(...Object.keys(MAINTAINED_UNTIL).map(Number));
  // Not known here yet, and so maintained.
  if (major > newest) return undefined;
  const maintained = Object.keys(MAINTAINED_UNTIL).filter(
    (each) => nowMs < Date.parse(MAINTAINED_UNTIL[Number(each)] ?? ''),
  );
  const ended = until === undefined ? 'is no release with long support' : `gets no more corrections since ${until}`;
  const instead = maintained.length > 0 ? `install Node ${maintained.join(' or ')}` : 'install a newer one';
  return `it makes films, but Node ${major} ${ended}: ${instead}.`;
}

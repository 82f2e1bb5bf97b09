/** The story within the text of a request to a language model, and its title where the request tells it. */
export interface FoundStory {
  title?: string;
  text: string;
}

/**
 * Finds the story in the instructions around it. By `pattern` (its first group) if there is one; else, when the text is
 * JSON, its property `text` or `story`; else the longest stretch between lines that are marks: lines that share a word
 * of eight letters or more with a digit in it, or else tags, or else fences; else everything.
 */
export function findStory(request: string, pattern: string): FoundStory {
  if (pattern) {
    const found = new RegExp(pattern, 'u').exec(request)?.[1];
    if (found !== undefined) return { text: found.trim() };
  }
  return storyInJson(request) ?? { text: betweenMarks(request).trim() };
}

function storyInJson(request: string): FoundStory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(request);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, text, story } = value as Record<string, unknown>;
  const found = [text, story].find((part) => typeof part === 'string');
  if (found === undefined) return undefined;
  return { ...(typeof title === 'string' ? { title } : {}), text: found };
}

function betweenMarks(request: string): string {
  const lines = request.split('\n');
  const nonces = wordsInSeveralLines(lines);
  const kinds = [
    (line: string) => noncesIn(line).some((word) => nonces.has(word)),
    (line: string) => /^\s*<\/?[\w-]+[^<>]*>\s*$/u.test(line),
    (line: string) => /^\s*("""|'''|```\w*|~~~\w*|-{3,}|={3,})\s*$/u.test(line),
  ];
  for (const isMark of kinds) {
    const stretches = split(lines, isMark);
    // The first stretch is before the first mark, the last is after the last one.
    const between = stretches.slice(1, -1);
    if (between.length > 0) return between.reduce((longest, one) => (one.length > longest.length ? one : longest));
  }
  return request;
}

function split(lines: readonly string[], isMark: (line: string) => boolean): string[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (isMark(line)) stretches.push([]);
    else stretches.at(-1)!.push(line);
  }
  return stretches.map((stretch) => stretch.join('\n'));
}

function noncesIn(line: string): string[] {
  return (line.match(/[\p{L}\d]{8,}/gu) ?? []).filter((word) => /\d/u.test(word));
}

function wordsInSeveralLines(lines: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const line of lines) {
    for (const word of new Set(noncesIn(line))) (seen.has(word) ? again : seen).add(word);
  }
  return again;
}

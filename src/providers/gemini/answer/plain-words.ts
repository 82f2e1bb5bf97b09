import { MOST_ANSWERED } from '../../../domain/bounds';

/** Lines that only part what is above from what is below, and the fences of code. */
const PARTING = /^\s*(?:(?:[-*_=~•·]\s*){2,}|[#>*+-]+\s*|`{3,}.*|~{3,}.*)$/;
const HEADING = /^\s*#{1,6}\s+(.*?)\s*#*\s*$/;
const IN_FRONT = /^\s*(?:>\s?|[-*+•]\s+)+/;
const ENDED = /[\p{P}\p{S}]$/u;

/** Markdown's signs within a line, and what stays of them. */
const SIGNS: readonly [RegExp, string][] = [
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1'],
  [/<\/?[a-z][^<>]*>/gi, ' '],
  [/`+([^`]+)`+/g, '$1'],
  [/(\*{1,3}|~~)(?=\S)(.*?\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.*?[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/\\([\\`*_{}[\]()#+.!~>-])/g, '$1'],
  [/(?<!\S)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\S)|\*{2,}/g, ''],
];

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/** A text without Markdown's signs, on one line: a heading becomes a sentence of its own. No more than its first 4,000 characters. */
export function plainWords(text: string): string {
  const lines = text
    .slice(0, MOST_ANSWERED)
    .split('\n')
    .filter((line) => !PARTING.test(line))
    .map((line) => {
      const heading = HEADING.exec(line)?.[1];
      return { words: withoutSigns((heading ?? line).replace(IN_FRONT, '')).trim(), isHeading: heading !== undefined };
    })
    .filter(({ words }) => words !== '');
  return lines
    .map(({ words, isHeading }, l) => (isHeading && l < lines.length - 1 && !ENDED.test(words) ? `${words}.` : words))
    .join(' ');
}

function withoutSigns(line: string): string {
  return SIGNS.reduce((words, [sign, stays]) => words.replace(sign, stays), line).replace(ENTITY, spelled);
}

function spelled(entity: string, decimal?: string, hex?: string, name = ''): string {
  if (name) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

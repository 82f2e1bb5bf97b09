import { hasClauseMark, hasSentenceMark } from './marks';
import { isUnspaced } from './unspaced';

/** A line of a poem is hardly longer; prose that was wrapped by an editor is. */
const LONGEST_LINE = 60;

/** How many of a poem's lines begin with a capital, and could have gone on where they were ended. */
const SHARE = 0.6;

const ITEM = /^(?:[-—–*•‣▪◦+]|\(?\d{1,3}[.)])\s/u;

/**
 * A story's text with only those line breaks inside its paragraphs that mean something: those of verse, and those that were
 * marked on purpose (U+2028). Lists get a paragraph for each item. All else was wrapped by an editor, and its lines are joined.
 */
export function withoutWrapping(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => {
      const lines = paragraph.split('\n').filter((line) => /\S/u.test(line));
      return isVerse(lines) ? lines.join('\n') : joinedLines(lines);
    })
    .join('\n\n')
    .replace(/\s*\u2028\s*/gu, '\n');
}

function isVerse(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const bare = lines.map((line) => line.trim());
  const longest = bare.reduce((most, { length }) => Math.max(most, length), 0);
  if (longest > LONGEST_LINE || bare.some((line) => ITEM.test(line))) return false;
  const capitals = bare.filter((line) => !/^\P{L}*\p{Ll}/u.test(line)).length;
  // Where the next word would have fitted, somebody meant the line to end.
  const meant = bare.slice(0, -1).filter((line, index) => {
    const [nextWord = ''] = bare[index + 1]!.split(/\s/u, 1);
    return line.length + 1 + nextWord.length <= longest || hasClauseMark(line) || hasSentenceMark(line);
  });
  return capitals >= SHARE * lines.length && meant.length >= SHARE * (lines.length - 1);
}

function joinedLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return line;
      if (ITEM.test(line.trim())) return `\n\n${line}`;
      return isUnspaced(before.at(-1)!) && isUnspaced(line[0]!) ? line : ` ${line}`;
    })
    .join('');
}

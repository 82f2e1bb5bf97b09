import type { Token } from 'markdown-it';

/** Where a writer ended a line on purpose; all other line breaks may be an editor's. */
const LINE_SEPARATOR = '\u2028';

/** Some sites write `&` for `&` twice: nobody means these to be read. */
const INVISIBLE_ENTITY =
  /&(?:#x?0*(?:200[b-f]|feff|2060|ad|8203|8204|8205|65279|8288|173)|zwn?j|shy|ZeroWidthSpace);/gi;
const SPACE_ENTITY = /&(?:#x?0*(?:a0|160)|nbsp|ensp|emsp|thinsp);/gi;
const FOOTNOTE_TEXT = /^\[\^[^\]\s]{1,40}\]:/u;
const FOOTNOTE = /\[\^[^\]\s]{1,40}\]/gu;
/** What is not seen, by itself between words. */
const INVISIBLE_WORD = /(?<=^|\s)[\u200b\ufeff\u2060\u00ad]+(?=\s|$)/gu;

/** What a person reads of a line of Markdown: the text of links, no pictures, no tags, no footnotes. */
export function inlineText(tokens: readonly Token[]): string {
  if (FOOTNOTE_TEXT.test(tokens[0]?.content ?? '')) return '';
  let text = '';
  let hidden = false;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'link_open') hidden = tokens[index + 1]?.content.startsWith('^') ?? false;
    if (token.type === 'link_close') hidden = false;
    if (hidden) continue;
    if (token.type === 'text' || token.type === 'code_inline') text += token.content;
    if (token.type === 'softbreak') text += '\n';
    if (token.type === 'hardbreak') text += LINE_SEPARATOR;
    if (token.type === 'html_inline' && /^<br\b/i.test(token.content)) text += LINE_SEPARATOR;
  }
  return withoutLeftOvers(text);
}

/** A block of HTML without its tags; entities are still written as they were. */
export function withoutTags(html: string): string {
  return html
    .replace(/<!--[^]*?(?:-->|$)/gu, '')
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/<br\b[^<>]*>/giu, LINE_SEPARATOR)
    .replace(/<\/(?:p|div|li|h[1-6]|tr|blockquote)\s*>/giu, '\n\n')
    .replace(/<[/a-z][^<>]*>/giu, '');
}

function withoutLeftOvers(text: string): string {
  return text
    .replace(INVISIBLE_ENTITY, '')
    .replace(SPACE_ENTITY, ' ')
    .replace(FOOTNOTE, '')
    .replace(INVISIBLE_WORD, '');
}

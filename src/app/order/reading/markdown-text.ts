import MarkdownIt from 'markdown-it';
import { MOST_MARKED_CHARACTERS } from '../../../domain/bounds';
import { inlineText, withoutTags } from './markdown-inline';

/** Stories are often indented, and hold no programs: four spaces begin no code. */
const MARKDOWN = new MarkdownIt({ html: true }).disable('code');

/**
 * What a person reads of a Markdown text (CommonMark, and tables): paragraphs parted by blank lines, with one for each
 * heading, each item with its number, and each row of a table. Addresses, pictures and rules are not read, nor what is beyond the most
 * that a story may have with its marks.
 */
export function markdownText(markdown: string): string {
  const paragraphs: string[] = [];
  const lists: { next?: number }[] = [];
  let item = '';
  let header: string[] | undefined;
  let row: string[] = [];
  const add = (text: string) => {
    const shown = text.trim();
    if (/[^\s\p{C}]/u.test(shown)) paragraphs.push(item + shown);
    item = '';
  };
  const tokens = MARKDOWN.parse(markdown.slice(0, MOST_MARKED_CHARACTERS), {});
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'bullet_list_open':
        lists.push({});
        break;
      case 'ordered_list_open':
        lists.push({ next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1)!;
        item = list.next === undefined ? '' : `${list.next++}. `;
        break;
      }
      case 'table_open':
        header = undefined;
        break;
      case 'tr_open':
        row = [];
        break;
      case 'tr_close':
        if (header) add(rowText(header, row));
        else header = row;
        break;
      case 'inline': {
        const text = inlineText(token.children ?? []);
        if (/^t[hd]_open$/.test(tokens[index - 1]!.type)) row.push(text.replace(/\s+/gu, ' ').trim());
        else add(text);
        break;
      }
      case 'fence':
        add(token.content);
        break;
      case 'html_block':
        add(inlineText(MARKDOWN.parseInline(withoutTags(token.content), {})[0]?.children ?? []));
        break;
    }
  }
  return paragraphs.join('\n\n');
}

/** `year: 1, sold: 2.` */
function rowText(header: readonly string[], row: readonly string[]): string {
  const cells = row.map((cell, index) => (header[index] && cell ? `${header[index]}: ${cell}` : cell));
  const text = cells.filter((cell) => cell !== '').join(', ');
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** `---`, lines of YAML of which the first is `key:`, and `---` or `...`, at the start of a text. */
const BLOCK =
  /^\s*---[ \t]*\n((?:[ \t]*(?:#[^\n]*)?\n)*[\w-]+[ \t]*:(?:[ \t][^\n]*)?\n(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** What may stand in such lines: a key, what is indented, an item, a remark, or nothing. */
const LINES = /^(?:[\w-]+[ \t]*:(?:[ \t].*)?|[ \t]+.*|-[ \t].*|#.*|)$/;
const TITLE = /^title[ \t]*:[ \t]+(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^#\n]*(?:\S#[^#\n]*)*))/im;

/** A text without the front matter that note programs and site builders put before it, and the title that this names. */
export function withoutFrontMatter(text: string): { title?: string; text: string } {
  const [block, lines = ''] = BLOCK.exec(text) ?? [];
  if (block === undefined || !lines.split('\n').every((line) => LINES.test(line))) return { text };
  const [, double, single, plain] = TITLE.exec(lines) ?? [];
  const title = (double?.replace(/\\(["\\])/g, '$1') ?? single?.replaceAll("''", "'") ?? plain ?? '').trim();
  return { ...(title !== '' && { title }), text: text.slice(block.length) };
}

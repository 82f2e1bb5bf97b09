import { ownMark, type Marked } from '../domain/own-mark';
import { escapeHtml } from './escape';

/** What is in a page besides its body, which is HTML; `images` says that pictures are in it, and `of` which film it is of. */
export interface HtmlPage {
  title: string;
  what: Marked;
  of: string;
  style: string;
  images?: true;
  body: string;
}

/** One HTML file that needs nothing else: nothing is fetched and nothing is run, whatever a story holds. */
export function htmlPage({ title, what, of, style, images, body }: HtmlPage): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'${images ? '; img-src data:' : ''}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content=${ownMark(what, of)}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

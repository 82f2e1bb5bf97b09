/** File systems take names of 255 bytes; what is written beside the film has a longer one. */
const MOST_NAME_BYTES = 180;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;

/** A title as a file name: without what file systems or shells take amiss, and cut where it is too long, before a mark that is never cut. */
export function fileNameOf(title: string, mark = ''): string {
  const mostBytes = MOST_NAME_BYTES - Buffer.byteLength(mark);
  const safe = title
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '');
  let name = '';
  for (const character of safe) {
    if (Buffer.byteLength(name + character) > mostBytes) break;
    name += character;
  }
  name = name.replace(/[\s.]+$/, '');
  const marked = `${name || 'film'}${mark}`;
  return DEVICE.test(marked) ? `${marked} film` : marked;
}

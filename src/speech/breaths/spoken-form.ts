import { LONGEST_SPELLING } from '../../domain/bounds';
import { spokenAddress } from '../../domain/text/spoken/spoken-address';

/** How one word is said. */
export interface SpokenForm {
  /** ASCII words and numbers that flite can read, parted by spaces or `, `; empty when the word makes no sound. */
  text: string;
  /** The mark for the pause after the word: one of `. ! ? ; : ,` or nothing. */
  mark: string;
  /** There is a pause before the word, such as for an opening bracket. */
  pauseBefore: boolean;
}

/** Letters that would be lost (an accent is dropped, these are letters of their own). */
const LETTERS = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  Æ: 'Ae',
  Œ: 'Oe',
  Ø: 'O',
  Ł: 'L',
  Þ: 'Th',
};
const SIGNS = { '&': ' and ', '+': ' plus ', '=': ' equals ', '@': ' at ', '×': ' times ', '°': ' degrees ' };
const MONEY = { '£': ' pounds ', '€': ' euros ', '¥': ' yen ' };
const PLAIN_SIGNS = {
  '⁄': '/',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '™': '',
  '©': '',
  '®': '',
};
const SAID = new Map(Object.entries({ ...LETTERS, ...SIGNS, ...MONEY, ...PLAIN_SIGNS }));

const PAUSES = /[—―()[\]{};]|--+|\.{2,}|[,:!?](?!\d)/;
const PAUSES_INSIDE = new RegExp(`(?:${PAUSES.source}|(?<=[a-z])\\.(?=[A-Z]))+`, 'g');

function plainText(word: string): string {
  return word
    .replace(/([£€¥])(\d[\d.,]*)/g, '$2$1')
    .replace(/\P{ASCII}/gu, (character) => SAID.get(character) ?? character)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, (character) => SAID.get(character) ?? (PAUSES.test(character) ? character : ' '));
}

/** The mark for the pause that a run of punctuation makes. */
function pauseMark(punctuation: string): string {
  const mark = ['?', '!', ';', ':'].find((each) => punctuation.includes(each));
  if (mark) return mark;
  if (/^[^.]*\.[^.]*$/.test(punctuation)) return '.';
  return PAUSES.test(punctuation) || /\.|^-$/.test(punctuation) ? ',' : '';
}

function spokenCore(core: string): string {
  return core
    .replace(PAUSES_INSIDE, ', ')
    .replace(/[&+=@]/g, (sign) => SAID.get(sign) ?? ' ')
    .replace(/#(?=\d)/g, 'number ')
    .replace(/(?<=[a-z]{2})\.(?=[a-z]{2})/gi, ' dot ')
    .replace(/(?<!\d)\/|\/(?!\d)|(?<!\d)%|\$(?!\d)/g, ' ')
    .replace(/[^A-Za-z0-9'.,:$%/ -]/g, ' ')
    .replace(/(?<![A-Za-z0-9])['-]+|['-]+(?![A-Za-z0-9])/g, ' ')
    .replace(/[.:](?![a-z0-9])/gi, '')
    .replace(/\s+(?=,)|(?<=,),+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How a word, as white space parts them, is said. It may hold anything printable; emoji and other scripts are silent. */
export function spokenForm(word: string): SpokenForm {
  const plain = plainText(word.slice(0, LONGEST_SPELLING));
  const [, before = '', core = '', after = ''] = /^([^a-z0-9$#&+=@]*)(.*?)([^a-z0-9%&+=@]*)$/i.exec(plain) ?? [];
  const minus = before === '-' && /^\d/.test(core) ? 'minus ' : '';
  const text = minus + spokenCore(spokenAddress(core) ?? core);
  const mark = pauseMark(after);
  if (!/[a-z0-9]/i.test(text)) return { text: '', mark: '', pauseBefore: pauseMark(plain) !== '' };
  return { text, mark, pauseBefore: PAUSES.test(before) };
}

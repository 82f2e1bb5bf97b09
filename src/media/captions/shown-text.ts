/** Joiners and direction marks: invisible, but they decide how their neighbours are drawn. */
const JOINERS_AND_MARKS = '\u200c\u200d\u200e\u200f';
const STEERING = new RegExp(`[^\\P{Default_Ignorable_Code_Point}${JOINERS_AND_MARKS}]`, 'gu');
/** Skin tones and key caps. A font of one colour cannot show them, and an ffmpeg without HarfBuzz draws them separately. */
const EMOJI_DRESS = /[\u{1f3fb}-\u{1f3ff}]|\u20e3/gu;

/**
 * A text as captions show it: without characters that are invisible or change the direction of other text, with composed
 * characters where Unicode has them, and with plain spaces for white space and control characters.
 */
export function shownText(text: string): string {
  return text
    .normalize('NFC')
    .replace(STEERING, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(EMOJI_DRESS, '');
}

/** Whether a character is never drawn itself, so that no font needs to have it. */
export function isUnseen(sign: string): boolean {
  return JOINERS_AND_MARKS.includes(sign);
}

/** Joiners and direction marks: they are not seen, but say how their neighbours are drawn. */
const JOINERS_AND_MARKS = '\u200c\u200d\u200e\u200f';
const STEERING = new RegExp(`[^\\P{Default_Ignorable_Code_Point}${JOINERS_AND_MARKS}]`, 'gu');
/** Skin tones and key caps: a font of one colour has none, and an ffmpeg that does not join them shows them apart. */
const EMOJI_DRESS = /[\u{1f3fb}-\u{1f3ff}]|\u20e3/gu;

/**
 * What of a text captions show: without what is invisible or turns the order of other text around, composed where
 * Unicode has a composed sign, with plain spaces for all that parts words or steers.
 */
export function shownText(text: string): string {
  return text
    .normalize('NFC')
    .replace(STEERING, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(EMOJI_DRESS, '');
}

/** Whether a sign is never drawn itself, so that no font needs to have it. */
export function isUnseen(sign: string): boolean {
  return JOINERS_AND_MARKS.includes(sign);
}

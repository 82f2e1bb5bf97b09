import { MOST_ANSWERED } from '../../../domain/bounds';
import { plainWords } from './plain-words';

const HOW = String.raw`(?:softly|gently|quietly|loudly|slowly|sadly|dramatically)`;
const SOUND = String.raw`(?:pauses?|beat|silence|stille|pausa|musi[ck]|sounds?|sound effects?|sfx|fx|fades?|cut|applause)`;
const DOING = String.raw`(?:whisper|sigh|laugh|chuckle|gasp|cough|paus)(?:s|ing|es|ed)?`;
const WHO = String.raw`(?:narrator|narration|narrating|voice[- ]?over|v\.? ?o\.?|off[- ]?screen)`;
const LENGTH = String.raw`(?:(?:a|an|the|long|short|brief|slight|dramatic|soft|small|another)\s+)*`;

/** What a script says to a speaker, and nobody speaks: "pause", "long pause", "music swells", "softly", "V.O.". */
const CUE = String.raw`${LENGTH}(?:${SOUND}(?:\s+[\p{L}'’ -]{1,30})?|${DOING}(?:\s+${HOW})?|${HOW}|${WHO}|[\d.,]+\s*(?:s|sec|seconds?)(?:\s+pause)?)`;

/** One letter in brackets is a part of its word: "[H]e said". */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;
const IN_BRACKETS = String.raw`\[[^\]]{0,120}\]|【[^】]{0,120}】|\(\s*${CUE}\s*[.!…]*\s*\)|(?<![\p{L}\p{N}*])\*{1,2}\s*${CUE}\s*\*{1,2}(?!\*)`;
const BEFORE_STOP = new RegExp(String.raw`\s*(?:${IN_BRACKETS})(?=\s*[.,;:!?…])`, 'giu');
const ALONE = new RegExp(IN_BRACKETS, 'giu');

/** Who speaks, or which scene it is, before the words of a line. */
const LABEL = new RegExp(
  String.raw`(?<=^|\n)[\s>*_#-]*(?:${WHO}|speaker|erzähler(?:in)?|sprecher(?:in)?|narrat(?:eur|rice|ore|rice)|narrador(?:a)?)(?:\s*\d+)?\s*(?:\([^)\n]*\))?\s*[*_]{0,3}\s*[:：][*_]{0,3}[ \t]*`,
  'giu',
);
const SCENE_NAME = String.raw`(?:scene|szene|scène|escena|scena|cena)`;
const SCENE = new RegExp(
  String.raw`(?<=^|\n)[\s>*_#-]*${SCENE_NAME}(?:\s+\d{1,2}\s*[*_]{0,3}(?:[:：]|\s[-–—]\s)[*_]{0,3}[ \t]*|(?:\s+\d{1,2})?[\s*_.:]*(?=\n|$))`,
  'giu',
);

/** What of a narration is spoken: without Markdown's signs, cues such as "[pause]", and labels such as "Narrator:". */
export function spokenWords(narration: string): string {
  const told = narration
    .slice(0, MOST_ANSWERED)
    .replace(LETTER, '$1')
    // A link is no cue.
    .replace(/!?\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(BEFORE_STOP, '')
    .replace(ALONE, ' ')
    .replace(SCENE, '')
    .replace(LABEL, '');
  return plainWords(told);
}

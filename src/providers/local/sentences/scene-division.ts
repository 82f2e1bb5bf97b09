import { splitClauses } from '../../../domain/clause-boundaries';
import { splitParagraphs, splitSentences } from '../../../domain/sentence-boundaries';

const IDEAL_CHARACTERS = 400;
const FEWEST_CHARACTERS = 120;
const MOST_CHARACTERS = 600;

/** What each character outside those lengths costs; more than any border can win. */
const OUTSIDE_COST = 2;

/** A paragraph of this length is a scene of its own; the end of a shorter one is not worth as much. */
const PARAGRAPH_CHARACTERS = 140;

/** A piece that stays in one scene: a sentence, or a part of a very long one. */
interface Piece {
  text: string;
  /** What a scene's end after this piece costs: less than nothing where the writer ended a paragraph. */
  borderCost: number;
  /** What joins it to the next piece. */
  separator: string;
}

const AFTER_SENTENCE = { borderCost: 0, separator: ' ' };
const AFTER_CLAUSE = { borderCost: 0.6, separator: ' ' };

function afterParagraph(characters: number) {
  return { borderCost: -Math.min(1, (characters / PARAGRAPH_CHARACTERS) ** 2), separator: '\n\n' };
}

function pieces(text: string, language: string): Piece[] {
  return splitParagraphs(text).flatMap((paragraph) => {
    const sentences = splitSentences(paragraph, language);
    return sentences.flatMap((sentence, s) => {
      const clauses = splitClauses(sentence, MOST_CHARACTERS);
      const afterLast = s === sentences.length - 1 ? afterParagraph(paragraph.length) : AFTER_SENTENCE;
      return clauses.map((clause, c) => ({ text: clause, ...(c === clauses.length - 1 ? afterLast : AFTER_CLAUSE) }));
    });
  });
}

function lengthCost(characters: number): number {
  const outside = Math.max(0, FEWEST_CHARACTERS - characters, characters - MOST_CHARACTERS);
  return (characters / IDEAL_CHARACTERS - 1) ** 2 + OUTSIDE_COST * outside;
}

/**
 * Divides a text into the texts of its scenes, in the text's own words: about 400 characters each, from 120 to 600 where
 * the text allows, ending with a paragraph if possible and else with a sentence. Of all divisions it takes the one with
 * the least cost, so that lengths are balanced and no crumb is left at the end.
 */
export function divideIntoScenes(text: string, language: string): string[] {
  const all = pieces(text, language);
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= all.length; end++) {
    let cheapest = { cost: Infinity, start: end - 1 };
    let characters = 0;
    for (let start = end - 1; start >= 0; start--) {
      characters += (all[start]?.text.length ?? 0) + (start === end - 1 ? 0 : 1);
      if (characters > 2 * MOST_CHARACTERS && start < end - 1) break;
      const cost = (best[start]?.cost ?? Infinity) + lengthCost(characters) + (all[end - 1]?.borderCost ?? 0);
      if (cost < cheapest.cost) cheapest = { cost, start };
    }
    best.push(cheapest);
  }
  const scenes: string[] = [];
  for (let end = all.length; end > 0; end = best[end]?.start ?? 0) {
    const scene = all.slice(best[end]?.start, end);
    scenes.unshift(
      scene.map((piece, i) => (i === scene.length - 1 ? piece.text : piece.text + piece.separator)).join(''),
    );
  }
  return scenes;
}

import type { Making } from './making';
import { bed } from './rows/bed';
import { borders } from './rows/borders';
import { cards } from './rows/cards';
import { clips } from './rows/clips';
import { manifest } from './rows/manifest';
import { merge } from './rows/merge';
import { pictures } from './rows/pictures';
import { overPurse } from './over-purse';
import { reviewBefore } from './review/review-before';
import { ownFiles, waitsForOwnFiles } from './rows/own-files';
import { script } from './rows/script';
import { sound } from './rows/sound';
import { thumbnail } from './rows/thumbnail';
import { voices } from './rows/voices';
import { shownPartsOf } from './parts/shown-parts';

/** What a film is made of: each row knows when its steps may begin, and what they are asked for with. */
const ROWS = [ownFiles, script, voices, pictures, cards, bed, sound, clips, borders, thumbnail, merge, manifest];

/** What may begin before a review is over. */
const BEFORE = {
  script: [ownFiles, script],
  voices: [ownFiles, script, voices],
  pictures: [ownFiles, script, voices, pictures],
};

/** A step that may begin now, as its row tells it; to the workers it goes as a `StepRequest` of the contract. */
export type NextStep = ReturnType<(typeof ROWS)[number]>[number];

/** Whatever may begin now in a film; none that is under way, made, or failed for good. */
export function nextSteps(making: Making): NextStep[] {
  const shown = shownPartsOf(making);
  if (overPurse(making) || making.gaveUp || making.pausedAtMs !== undefined) return [];
  if (waitsForOwnFiles(making)) return ownFiles(making);
  const review = reviewBefore(making);
  const rows = review ? BEFORE[review] : ROWS;
  return rows.flatMap((row): NextStep[] => row(making, shown));
}

import type { PartFiles } from '../../../app/review/part-files';
import type { BoardScene } from '../../../domain/making/board/board';
import { moneyText } from '../../../domain/purse/money-text';
import { placeWords } from './place-words';
import { shownPath } from '../shown-path';
import { unbroken } from '../sentence-on';
import { wrapped } from '../wrapped';

/** As wide as the label of an earlier take: "picture 12". */
const LABEL = 11;

/** A scene with all that a person needs to judge it, in lines of at most so many columns. */
export function sceneCard(scene: BoardScene, files: PartFiles | undefined, columns: number): string[] {
  const { revision, is, why, text, imagePrompt, takes, approved, costMicroUsd } = scene;
  const line = (label: string, words: string) =>
    wrapped(words, columns - 2 - LABEL).map((each, index) => `  ${(index === 0 ? label : '').padEnd(LABEL)}${each}`);
  const cost = costMicroUsd > 0 ? `, ${moneyText(costMicroUsd)} so far` : '';
  return [
    ...wrapped(
      `Scene ${scene.scene}${placeWords(scene)}${revision > 1 ? `, revision ${revision}` : ''}: ${is}${cost}`,
      columns,
      '  ',
    ),
    ...(why === undefined ? [] : line('why', why)),
    ...line('text', text),
    ...line('prompt', imagePrompt),
    ...(['voice', 'picture'] as const).flatMap((part) => {
      const path = files?.[part];
      // A path that is broken in two cannot be clicked, nor copied.
      return path === undefined ? [] : [cardLine(part, unbroken(shownPath(path)))];
    }),
    ...takes
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ of, take }) => {
        const path = files?.takes[`${of} ${take}`];
        return cardLine(`${of} ${take}`, path === undefined ? '' : unbroken(shownPath(path))).trimEnd();
      }),
    ...(approved ?? []).flatMap(({ what, who }) => line('approved', `the ${what}, by ${who}`)),
  ];
}

/** One more line of a card: a label, and what cannot be broken. */
export function cardLine(label: string, word: string): string {
  return `  ${label.padEnd(LABEL)}${word}`;
}

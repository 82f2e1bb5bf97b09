import { moneyText } from '../../../domain/purse/money-text';
import type { Script } from '../../../domain/film/script/script';
import type { Expectation } from '../../../app/order/cost/expectation';
import { durationText } from '../../../domain/duration-text';
import { fit } from '../fit';
import { shownPath } from '../shown-path';
import { table } from '../table';

const SHOWN_CHARACTERS = 48;

/** A planned film for a person: its scenes, what it would take and cost, and where its script is. */
export function planLines(script: Script, path: string, expected: Expectation): string[] {
  const { filmMs, makingMs, paidMicroUsd, voicesMicroUsd, picturesMicroUsd } = expected;
  const money = (microUsd: number | undefined) => (microUsd === undefined ? 'not known' : moneyText(microUsd));
  const rows = script.scenes.map(({ text, imagePrompt }, index) => [
    `${index + 1}`,
    fit(text, SHOWN_CHARACTERS),
    fit(imagePrompt, SHOWN_CHARACTERS),
  ]);
  const lists = expected.priceLists ?? [];
  const known = [voicesMicroUsd, picturesMicroUsd].filter((cost) => cost !== undefined);
  const sum = known.length === 2 ? moneyText(known[0]! + known[1]!) : 'not known';
  const count = script.scenes.length === 1 ? '1 picture' : `${script.scenes.length} pictures`;
  return [
    `\n"${script.title}"${script.style ? `, in the style: ${script.style}` : ''}\n`,
    table([['', 'the voice says', 'the picture shows'], ...rows]),
    `\nA film of about ${durationText(filmMs)}, made in about ${durationText(makingMs)}.`,
    `It would cost ${sum} (voices ${money(voicesMicroUsd)}, ${count} ${money(picturesMicroUsd)}), ` +
      `and less where the store has something already. The script: ${money(paidMicroUsd)}.`,
    ...(lists.length > 0 ? [`Prices: ${lists.map(({ by, asOf }) => `${by} as of ${asOf}`).join(', ')}.`] : []),
    ...lists.flatMap(({ advice }) => (advice ? [`Warning: ${advice}`] : [])),
    `${shownPath(path)} is the script: change it as you like, and make the film of it, or of the story as it is.`,
  ];
}

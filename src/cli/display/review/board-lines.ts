import type { PartFiles } from '../../../app/review/part-files';
import type { Board, BoardScene } from '../../../domain/making/board/board';
import { waitingText } from '../../../app/film/waiting/waiting-text';
import { moneyText } from '../../../domain/purse/money-text';
import { seenOf } from '../../../domain/making/review/seen';
import { wrapped } from '../wrapped';
import { placeWords } from './place-words';
import { cardLine, sceneCard } from './scene-card';

/** A film on its board: how it stands, the scenes that it waits for (else all, a line each), and what to type. */
export function boardLines(
  id: string,
  board: Board,
  files: ReadonlyMap<number, PartFiles>,
  { columns, nowMs }: { columns: number; nowMs: number },
): string[] {
  const { waitsFor, scenes } = board;
  const head = boardHead(id, board, nowMs);
  if (!waitsFor) return [...head, 'It waits for nothing.', ...scenes.map((scene) => sceneLine(scene, columns))];
  const asked = scenes.filter(({ scene }) => waitsFor.scenes.includes(scene));
  return [
    ...head,
    ...asked.flatMap((scene) => ['', ...sceneCard(scene, files.get(scene.scene), columns), ...seenLine(scene, board)]),
    '',
    ...answers(id, board),
  ];
}

/** How a film stands, and what it waits for. */
export function boardHead(id: string, board: Board, nowMs: number): string[] {
  const { title, stage, waitsFor, costMicroUsd, sceneCount } = board;
  const cost = costMicroUsd > 0 ? `, ${moneyText(costMicroUsd)} so far` : '';
  const what = waitsFor ? waitingText(id, waitsFor, nowMs).what : [];
  const head = `"${title}" (${id}): ${stage}, ${sceneCount} scenes${cost}`;
  return [head, ...what];
}

function sceneLine({ scene, position, is, revision, text }: BoardScene, columns: number): string {
  const head = `${String(scene).padStart(4)}  ${is}${placeWords({ scene, position })}${revision > 1 ? ` (revision ${revision})` : ''}: `;
  return wrapped(`${head}${text}`, columns)[0] ?? head;
}

/** What a person can type. */
function answers(id: string, board: Board): string[] {
  const { waitsFor } = board;
  const scene = waitsFor?.scenes[0] ?? 1;
  const change = `storyreel revise ${id} --scene ${scene} --image-prompt "..." (or --text, --voice, --image)`;
  if (waitsFor?.for === 'resume') return [`storyreel resume ${id}`];
  if (waitsFor?.for === 'attention') {
    return [change, `storyreel retry ${id} --scene ${scene}`, `storyreel skip ${id} --scene ${scene}`];
  }
  if (!waitsFor) return [change];
  const [ofAll, ofScene] = [seenOf(waitsFor.for, board), seenOf(waitsFor.for, board, [scene])];
  return [
    `storyreel approve ${id} --seen ${ofAll}`,
    `storyreel approve ${id} --scene ${scene} --seen ${ofScene}`,
    change,
  ];
}

/** The word for what is shown of a scene that may be approved alone. */
function seenLine({ scene }: BoardScene, board: Board): string[] {
  const { waitsFor } = board;
  if (!waitsFor || waitsFor.for === 'resume' || waitsFor.for === 'attention') return [];
  return [cardLine('seen', seenOf(waitsFor.for, board, [scene]))];
}

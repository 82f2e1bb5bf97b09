import { writeFile } from 'node:fs/promises';
import type { Settings } from '../../config/settings';
import { formatOf } from '../../domain/film/order/order-format';
import type { Board, BoardScene, SceneIs } from '../../domain/making/board/board';
import { captionFonts } from '../../media/captions/caption-font';
import { contactSheet, type SheetScene } from '../../media/storyboard/contact-sheet';
import { ownMark } from '../../domain/own-mark';
import { boardFacts, storyboardPage } from '../../report-page/storyboard/storyboard-page';
import { openStore } from '../../store/open-store';
import type { Connected } from '../connection/connected';
import { waitingText } from '../film/waiting/waiting-text';
import { InputError } from '../input-error';
import { putOwnFiles } from '../place/put-own-files';
import { refuseOthers } from '../place/refuse-others';
import { boardPictures } from './board-pictures';
import { shownBoard } from './shown-board';
import { checkStoryboardPlace, storyboardFiles } from './storyboard-files';
import { inGroups } from '../../domain/in-groups';

/** What was written: paths of files. */
export interface SavedStoryboard {
  page: string;
  sheets: string[];
}

/** More scenes are on a sheet of their own. */
const MOST_ON_A_SHEET = 40;

const STANDINGS: Record<SceneIs, SheetScene['standing']> = {
  made: 'good',
  'in the making': 'under way',
  'awaiting approval': 'asks',
  'needs attention': 'wrong',
  skipped: 'out',
};

/**
 * Writes the board of a film as a page for a browser and as contact sheets; what was written for it before is replaced, and with `force`
 * whatever is there. Refuses a film that has no scenes yet, a place that cannot be written, and one where another file is, though
 * nobody may have named that one of the two; throws as `shownBoard`.
 */
export async function saveStoryboard(
  { films }: Connected,
  id: string,
  { out, force, settings }: { out?: string | undefined; force?: boolean | undefined; settings: Settings },
): Promise<SavedStoryboard> {
  const mark = ownMark('storyboard', id);
  const own = { mark, called: "this film's storyboard", option: '--out', force };
  await checkStoryboardPlace(out, own);
  const { board, order } = await shownBoard(films, id, settings);
  if (board.scenes.length === 0) {
    throw new InputError(`${id} has no scenes yet (it is at: ${board.stage}): ask again once its script is there.`);
  }
  const files = storyboardFiles(out, board.title);
  const shownOnSheets = sheetsOf(board);
  await refuseOthers([files.page, ...shownOnSheets.map((_scenes, index) => files.sheet(index + 1))], own);
  const format = formatOf(order);
  const pictures = await boardPictures(openStore(settings.storeLocation), board.scenes, format);
  const atMs = board.waitsFor ? await films.serverNowMs(id) : Date.now();
  const embedded = { large: dataUrls(pictures.large), small: dataUrls(pictures.small) };
  const notes = board.waitsFor ? waitingText(id, board.waitsFor, atMs).what : [];
  const page = storyboardPage(board, { id, format, pictures: embedded, notes, atMs });

  const fonts = captionFonts(settings.fontsDirectory);
  const sheets = [];
  for (const [index, scenes] of shownOnSheets.entries()) {
    const shown = scenes.map((scene) => sheetScene(scene, pictures.large));
    const png = await contactSheet({
      title: board.title,
      facts: boardFacts(board),
      scenes: shown,
      film: format,
      fonts,
      mark,
    });
    sheets.push({ path: files.sheet(index + 1), write: (temporary: string) => writeFile(temporary, png) });
  }
  await putOwnFiles([...sheets, { path: files.page, write: (temporary) => writeFile(temporary, page) }], own);
  return { page: files.page, sheets: sheets.map(({ path }) => path) };
}

/** The scenes in sheets of about equal length. */
function sheetsOf({ scenes }: Board): BoardScene[][] {
  const sheets = Math.ceil(scenes.length / MOST_ON_A_SHEET);
  return inGroups(scenes, Math.ceil(scenes.length / sheets));
}

function sheetScene(
  { scene, is, text, picture: { artifact } }: BoardScene,
  pictures: ReadonlyMap<string, Uint8Array>,
): SheetScene {
  const picture = artifact && pictures.get(artifact.sha256);
  return { number: `${scene}`, words: text, state: is, standing: STANDINGS[is], ...(picture && { picture }) };
}

function dataUrls(pictures: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const url = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
  return new Map([...pictures].map(([sha256, bytes]) => [sha256, url(bytes)]));
}

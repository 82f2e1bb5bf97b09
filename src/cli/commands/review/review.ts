import { withFilms } from '../../../app/connection/with-films';
import { InputError } from '../../../app/input-error';
import { filmBoard } from '../../../app/review/film-board';
import { partFiles } from '../../../app/review/part-files';
import { saveBoardScript } from '../../../app/review/save-board-script';
import { underReview } from '../../../app/review/under-review';
import { whoIs } from '../../../app/who';
import type { Reviewed } from '../../../domain/film/order/review';
import type { Board } from '../../../domain/making/board/board';
import { seenOf } from '../../../domain/making/review/seen';
import { boardHead, boardLines } from '../../display/review/board-lines';
import { scriptUse } from '../../display/review/script-use';
import { sayWhatWaits } from '../../review/say-what-waits';
import { unbroken } from '../../display/sentence-on';
import { AS_OPTION } from '../../input/scene-options';
import { ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import { columnsOf } from '../../display/columns-of';
import { walk } from '../../review/walk';
import type { Terminal } from '../../terminal';

interface ReviewOptions extends JsonOption {
  script?: string;
  as?: string;
}

/** `storyreel review ID`: what a film waits for; on a terminal it asks, scene by scene. */
export const review: Registration = ({ command, begin }) => {
  command('review', 'what a film waits for; on a terminal it goes through the scenes with you', [
    'review film-755d026307f49f8f',
    'review film-755d026307f49f8f --script script.json',
  ])
    .argument(...ID_ARGUMENT)
    .option(
      '--script <file>',
      'write its script there, and only that ("approve --script" hands it in, changed, while it is under review)',
    )
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: ReviewOptions) => reviewOne(id, options, begin()));
};

async function reviewOne(id: string, { script, json, as }: ReviewOptions, terminal: Terminal): Promise<void> {
  const { say, answer, ask, settings } = terminal;
  const who = whoIs(as);
  if (json && script !== undefined)
    throw new InputError('--script writes a file, and --json prints: give one of them.');
  await withFilms(terminal, {}, async (connected) => {
    const board = await filmBoard(connected.films, id);
    if (script !== undefined) {
      const path = await saveBoardScript(board, script);
      const [use = '', ...others] = scriptUse(id, board, script);
      [`${unbroken(path)} is its script. ${use}`, ...others].forEach((line) => say(line));
      return;
    }
    const { waitsFor } = board;
    const under = underReview(board);
    if (json) return answer({ id, ...(under ? withSeen(under, board) : board) });
    const canvas = { columns: columnsOf(process.stdout), nowMs: await connected.films.serverNowMs(id) };
    if (!ask || !waitsFor) {
      const asked = board.scenes.filter(({ scene }) => waitsFor?.scenes.includes(scene));
      const files = await partFiles(id, asked, settings);
      return boardLines(id, board, files, canvas).forEach((line) => say(line));
    }
    boardHead(id, board, canvas.nowMs).forEach((line) => say(line));
    await walk({ id, who, connected, terminal: { ...terminal, ask } }, waitsFor);
    const after = await filmBoard(connected.films, id);
    await sayWhatWaits(id, after.waitsFor, connected, terminal);
  });
}

/** A board with the word for what it shows, and of each scene the word for that. */
function withSeen(what: Reviewed, board: Board): object {
  const scenes = board.scenes.map((scene) => ({ ...scene, seen: seenOf(what, board, [scene.scene]) }));
  return { ...board, scenes, seen: seenOf(what, board) };
}

import type { Board } from '../../domain/making/board/board';
import { momentText } from '../../domain/moment-text';
import { moneyText } from '../../domain/purse/money-text';
import { escapeHtml } from '../escape';
import { htmlPage } from '../html-page';
import { sceneArticle, type EmbeddedPictures } from './scene-article';
import { STORYBOARD_STYLE } from './storyboard-style';

/** What of a film is on the page besides its board. */
export interface StoryboardFacts {
  id: string;
  /** The shape of its pictures. */
  format: { width: number; height: number };
  pictures: EmbeddedPictures;
  /** Sentences on what it waits for. */
  notes: readonly string[];
  /** When the board was looked at, in milliseconds since 1970. */
  atMs: number;
}

/** The board of a film as one HTML file that needs nothing else. */
export function storyboardPage(board: Board, { id, format, pictures, notes, atMs }: StoryboardFacts): string {
  const isWide = format.width > format.height;
  const shape = `--shape: ${format.width} / ${format.height}; --column: ${isWide ? 20 : 14}rem`;
  const body = `<header>
<h1>${escapeHtml(board.title)}</h1>
<p><strong>${boardFacts(board)}</strong></p>
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
</header>
<main class="board" style="${shape}">
${board.scenes.map((scene) => sceneArticle(scene, pictures)).join('\n')}
</main>
<footer>${escapeHtml(id)}, as it stood ${momentText(atMs)} UTC</footer>`;
  return htmlPage({
    title: `${board.title}: the storyboard`,
    what: 'storyboard',
    of: id,
    style: STORYBOARD_STYLE,
    images: true,
    body,
  });
}

/** How a film stands, in a line. */
export function boardFacts({ stage, isPaused, sceneCount, costMicroUsd, revisions }: Board): string {
  const facts = [
    isPaused ? `${stage}, paused` : stage,
    `${sceneCount} ${sceneCount === 1 ? 'scene' : 'scenes'}`,
    ...(costMicroUsd > 0 ? [`${moneyText(costMicroUsd)} spent`] : []),
    ...(revisions > 0 ? [`${revisions} ${revisions === 1 ? 'change' : 'changes'} by hand`] : []),
  ];
  return facts.join(' · ');
}

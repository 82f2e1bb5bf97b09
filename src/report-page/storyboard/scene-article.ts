import type { BoardScene, SceneIs } from '../../domain/making/board/board';
import { moneyText } from '../../domain/purse/money-text';
import { escapeHtml } from '../escape';

/** The pictures of a storyboard as data URLs, by their sha256: as scenes show them, and small for their takes. */
export interface EmbeddedPictures {
  large: ReadonlyMap<string, string>;
  small: ReadonlyMap<string, string>;
}

const CLASSES: Record<SceneIs, string> = {
  'in the making': 'making',
  'needs attention': 'attention',
  'awaiting approval': 'approval',
  made: 'made',
  skipped: 'skipped',
};

/** One scene of a storyboard as HTML. Its number is that by which it is changed. */
export function sceneArticle(scene: BoardScene, pictures: EmbeddedPictures): string {
  const { scene: id, position, is, revision, text, imagePrompt, why } = scene;
  const isMoved = is !== 'skipped' && id !== position;
  const state = [
    is,
    isMoved && `place ${position} in the film`,
    revision > 1 && `revision ${revision}`,
    scene.costMicroUsd > 0 && moneyText(scene.costMicroUsd),
  ];
  const heading = `<h2><b>${id}</b><span class="state">${state.filter(Boolean).join(' · ')}</span></h2>`;
  return `<article class="${CLASSES[is]}" id="scene-${id}">${[
    heading,
    pictureOf(scene, pictures),
    why === undefined ? '' : `<p class="why">${escapeHtml(why)}</p>`,
    `<p>${escapeHtml(text)}</p>`,
    `<details><summary>What its picture is to show</summary><p class="quiet">${escapeHtml(imagePrompt)}</p></details>`,
    takesOf(scene, pictures),
    approvalsOf(scene),
  ].join('')}</article>`;
}

function pictureOf({ picture: { artifact, step }, imagePrompt }: BoardScene, { large }: EmbeddedPictures): string {
  const source = artifact && large.get(artifact.sha256);
  if (source) return `<img src="${source}" alt="${escapeHtml(imagePrompt)}">`;
  const why = artifact ? 'Its picture is not in this store.' : `No picture yet: ${PICTURE_WORDS[step.state]}.`;
  return `<div class="none">${why}</div>`;
}

const PICTURE_WORDS = {
  pending: 'it waits for its turn',
  asked: 'it is being drawn',
  done: 'it is drawn',
  failed: 'it could not be drawn',
} as const;

/** What was made for a scene more than once. */
function takesOf({ takes }: BoardScene, { small }: EmbeddedPictures): string {
  const items = (['picture', 'voice'] as const).flatMap((of) => {
    const all = takes.filter((take) => take.of === of);
    if (all.length < 2) return [];
    return all.map(({ take, isCurrent, artifact }) => {
      const source = of === 'picture' ? small.get(artifact.sha256) : undefined;
      const words = `${of} ${take}${isCurrent ? ', in the film' : ''}`;
      return `<li${isCurrent ? ' class="current"' : ''}>${source ? `<img src="${source}" alt="">` : ''}${words}</li>`;
    });
  });
  return items.length > 0 ? `<ul class="takes">${items.join('')}</ul>` : '';
}

function approvalsOf({ approved = [] }: BoardScene): string {
  if (approved.length === 0) return '';
  const words = approved.map(({ what, who }) => `${what} approved by ${escapeHtml(who)}`);
  return `<p class="quiet">${words.join(', ')}</p>`;
}

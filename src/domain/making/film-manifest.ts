import type { SceneTakes } from '../film/change/made-of';
import type { Clip, Film } from '../film/film';
import type { Illustration } from '../film/illustration';
import type { Manifest } from '../film/manifest';
import type { Narration } from '../film/narration';
import type { Script } from '../film/script/script';
import type { Bed, Sound } from '../film/sound/sound';
import type { Thumbnail } from '../film/thumbnail';
import { BED, FILM, SOUND, THUMBNAIL } from '../progress/step-name';
import { borderPartsOf } from './parts/border-parts';
import { progressOf } from './film-progress';
import { scriptOf, type Making } from './making';
import { scenePartsOf, type SceneParts } from './parts/scene-parts';
import { takesOf } from './change/takes';
import { drawnOf, spokenOf } from './scene/inputs';
import { wishesOf } from './scene/wishes-of';
import { titleOf } from './scene/written-scene';
import { shownPartsOf } from './parts/shown-parts';

/** The manifest of a film whose merge is made. */
export function manifestOf(making: Making): Manifest {
  const { scenes: _scenes, ...about } = scriptOf(making) as Script;
  const all = scenePartsOf(making);
  const scenes = all.filter(({ scene }) => !scene.isSkipped);
  const skipped = all.filter(({ scene }) => scene.isSkipped).map(({ scene, words }) => ({ id: scene.id, ...words }));
  const { revisions, scriptRevision, passed } = making;
  const shown = shownPartsOf(making);
  const borders = borderPartsOf(making, shown);
  const cards = shown.flatMap(({ card, ...parts }) => (card ? [{ ...card, ...madeOf(parts) }] : []));
  const bed = making.steps[BED.id]?.made as Bed | undefined;
  const sound = making.steps[SOUND.id]?.made as Sound | undefined;
  const thumbnail = making.steps[THUMBNAIL.id]?.made as Thumbnail | undefined;
  return {
    order: making.order,
    script: { ...about, title: titleOf(making) ?? about.title },
    scenes: scenes.map((parts, index) => ({ ...parts.words, ...madeOf(parts), ...saidOf(making, parts, index) })),
    ...(making.pins && { references: making.pins }),
    ...(cards.length > 0 && { cards }),
    ...(borders.length > 0 && { borders: borders.map(({ life }) => life?.made as Clip) }),
    ...(bed && { bed }),
    ...(sound && { sound }),
    film: making.steps[FILM.id]?.made as Film,
    ...(thumbnail && { thumbnail }),
    steps: progressOf(making),
    ...(revisions && { revisions }),
    ...(scriptRevision && { scriptRevision }),
    ...(skipped.length > 0 && { skipped }),
    ...(passed && { approvals: passed }),
  };
}

/** What persons said of a scene. */
function saidOf(making: Making, { scene, spoken, drawn }: SceneParts, index: number) {
  const { id, revision, approved } = scene;
  const wishes = wishesOf(spoken, drawn);
  const takes: SceneTakes = {
    ...(scene.spoken && { voice: takesOf(scene, 'voice').map((at) => spokenOf(making, scene, at)) }),
    ...(scene.drawn && { picture: takesOf(scene, 'picture').map((at) => drawnOf(making, scene, at)) }),
  };
  return {
    ...(id !== index + 1 && { id }),
    ...(revision > 1 && { revision }),
    ...(wishes && { wishes }),
    ...(Object.keys(takes).length > 0 && { takes }),
    ...(approved && { approved }),
  };
}

function madeOf({ voice, picture, clip }: Omit<SceneParts, 'card'>) {
  return {
    narration: voice?.made as Narration,
    illustration: picture?.made as Illustration,
    clip: clip?.made as Clip,
  };
}

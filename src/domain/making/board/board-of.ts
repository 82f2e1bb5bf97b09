import type { Clip } from '../../film/film';
import type { Illustration } from '../../film/illustration';
import type { Narration } from '../../film/narration';
import { jsonBytes } from '../../film/order/order-problems/json-bytes';
import type { SceneStep } from '../../progress/step-id';
import { takesOf } from '../change/takes';
import { spentIn, spentOn } from '../change/expected-cost';
import type { Making } from '../making';
import { whyFailed } from '../review/attention';
import { waitingOf } from '../review/waiting-of';
import { partId, scenePartsOf, sceneStatus, type SceneParts } from '../parts/scene-parts';
import { titleOf } from '../scene/written-scene';
import { stepProgress } from '../step-progress';
import type { StepLife } from '../steps/step-life';
import type { Board, BoardPart, BoardScene, SceneIs, Take } from './board';
import { stageOf } from './stage-of';
import type { Waiting } from './waiting';

/** Half of what Temporal carries; a page that would have more ends before, but has at least one scene. */
const MOST_PAGE_BYTES = 1_000_000;

/** So many scenes are answered where nobody says. */
const USUAL_COUNT = 100;

/** A film scene by scene, from an index on. */
export function boardOf(
  making: Making,
  { from = 0, count = USUAL_COUNT }: { from?: number; count?: number } = {},
): Board {
  const waitsFor = waitingOf(making);
  return {
    title: titleOf(making) ?? making.order.story.title,
    stage: stageOf(making),
    isPaused: making.pausedAtMs !== undefined,
    ...(waitsFor && { waitsFor }),
    costMicroUsd: spentIn(making),
    scriptRevision: making.scriptRevision?.revision ?? 1,
    sceneCount: making.scenes.length,
    from,
    scenes: fitting(scenePartsOf(making).slice(from, from + count), waitsFor),
    revisions: making.revisions?.length ?? 0,
  };
}

/** All its scenes, however many fit one answer. */
export function boardScenesOf(making: Making): BoardScene[] {
  const waitsFor = waitingOf(making);
  return scenePartsOf(making).map((parts) => boardScene(parts, waitsFor));
}

function fitting(wanted: SceneParts[], waitsFor: Waiting | undefined): BoardScene[] {
  let bytes = 0;
  const scenes: BoardScene[] = [];
  for (const parts of wanted) {
    const scene = boardScene(parts, waitsFor);
    bytes += jsonBytes(scene);
    if (bytes > MOST_PAGE_BYTES && scenes.length > 0) break;
    scenes.push(scene);
  }
  return scenes;
}

function boardScene(parts: SceneParts, waitsFor: Waiting | undefined): BoardScene {
  const { scene, position, words } = parts;
  const is = sceneIs(parts, waitsFor);
  const why = whyFailed(parts);
  return {
    scene: scene.id,
    position,
    revision: scene.revision,
    ...words,
    is,
    voice: partOf('voice', parts),
    picture: partOf('picture', parts),
    clip: partOf('clip', parts),
    ...(is === 'needs attention' && { why }),
    ...(scene.approved && { approved: scene.approved }),
    takes: [...takes('voice', parts), ...takes('picture', parts)],
    costMicroUsd: spentOn(scene.steps),
  };
}

function sceneIs(parts: SceneParts, waitsFor: Waiting | undefined): SceneIs {
  const { scene } = parts;
  if (scene.isSkipped) return 'skipped';
  const status = sceneStatus(parts);
  if (status === 'failed') return 'needs attention';
  const isAsked =
    waitsFor && waitsFor.for !== 'attention' && waitsFor.for !== 'resume' && waitsFor.scenes.includes(scene.id);
  return isAsked ? 'awaiting approval' : status;
}

function partOf(part: SceneStep, parts: SceneParts): BoardPart {
  const life = parts[part];
  const artifact = artifactOf(part, life);
  return { step: stepProgress(life), ...(artifact && { artifact }), revision: parts.scene.parts?.[part] ?? 1 };
}

/** The voices or pictures that were made for a scene, the first first. */
function takes(of: 'voice' | 'picture', { scene }: SceneParts): Take[] {
  return takesOf(scene, of).flatMap((revision, index) => {
    const artifact = artifactOf(of, scene.steps[partId(of, { id: scene.id, parts: { [of]: revision } })]);
    const isCurrent = revision === (scene.parts?.[of] ?? 1);
    return artifact ? [{ of, take: index + 1, revision, artifact, isCurrent }] : [];
  });
}

function artifactOf(part: SceneStep, life: StepLife | undefined) {
  if (life?.is !== 'made') return undefined;
  if (part === 'voice') return (life.made as Narration).audio;
  return part === 'picture' ? (life.made as Illustration).image : (life.made as Clip).video;
}

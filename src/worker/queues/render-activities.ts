import { createComposeBed } from '../../activities/compose-bed';
import { createDrawCard } from '../../activities/draw-card';
import { createDrawThumbnail } from '../../activities/draw-thumbnail';
import { createImportMedia } from '../../activities/import-media';
import { createKeepManifest } from '../../activities/keep-manifest';
import { createMergeClips } from '../../activities/merge-clips';
import { createMixSound } from '../../activities/mix-sound';
import { createRenderBorder } from '../../activities/render-border';
import { createRenderClip } from '../../activities/render-clip';
import type { Activities } from '../../contract/activities';
import type { Workplace } from '../workplace';

/** The activities of the render queue; rejects with a sentence where there is no ffmpeg for them. */
export async function renderActivities(workplace: Workplace): Promise<Partial<Activities>> {
  const { store, providers, workRoot, settings } = workplace;
  const rendering = { store, ffmpeg: await workplace.ffmpeg, fontsDirectory: settings.fontsDirectory, workRoot };
  return {
    importMedia: createImportMedia(rendering),
    renderClip: createRenderClip(rendering),
    renderBorder: createRenderBorder(rendering),
    drawCard: createDrawCard(rendering),
    drawThumbnail: createDrawThumbnail(rendering),
    composeBed: createComposeBed(store, (await providers).composers),
    mixSound: createMixSound(rendering),
    mergeClips: createMergeClips(rendering),
    keepManifest: createKeepManifest(store),
  };
}

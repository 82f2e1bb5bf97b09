import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createComposeBed } from '../../../src/activities/compose-bed';
import { createDrawCard } from '../../../src/activities/draw-card';
import { createDrawThumbnail } from '../../../src/activities/draw-thumbnail';
import { createImportMedia } from '../../../src/activities/import-media';
import { createIllustrateScene } from '../../../src/activities/illustrate-scene';
import { createKeepManifest } from '../../../src/activities/keep-manifest';
import { createMergeClips } from '../../../src/activities/merge-clips';
import { createMixSound } from '../../../src/activities/mix-sound';
import { createNarrateScene } from '../../../src/activities/narrate-scene';
import { createRenderBorder } from '../../../src/activities/render-border';
import { createRenderClip } from '../../../src/activities/render-clip';
import { createWriteScript } from '../../../src/activities/write-script';
import { gateClient } from '../../../src/client/gate-client';
import type { Activities } from '../../../src/contract/activities';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';
import type { Providers } from '../../../src/providers/make-providers';
import { openStore } from '../../../src/store/open-store';

/** All activities as a worker serves them, with the store in a directory's `store`. */
export async function realActivities(
  server: TestWorkflowEnvironment,
  directory: string,
  { scriptwriters, narrators, illustrators, composers }: Providers,
): Promise<Activities> {
  const store = openStore(join(directory, 'store'));
  const rendering = {
    store,
    ffmpeg: await findFfmpeg(process.env),
    fontsDirectory: join(directory, 'fonts'),
    workRoot: join(directory, 'work'),
  };
  return {
    importMedia: createImportMedia(rendering),
    writeScript: createWriteScript(store, scriptwriters),
    narrateScene: createNarrateScene(store, narrators),
    illustrateScene: createIllustrateScene(store, illustrators, (account) => gateClient(server.client, account)),
    renderClip: createRenderClip(rendering),
    renderBorder: createRenderBorder(rendering),
    drawCard: createDrawCard(rendering),
    drawThumbnail: createDrawThumbnail(rendering),
    composeBed: createComposeBed(store, composers),
    mixSound: createMixSound(rendering),
    mergeClips: createMergeClips(rendering),
    keepManifest: createKeepManifest(store),
  };
}

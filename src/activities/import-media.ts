import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/activity';
import type { Activities, ImportMediaInput } from '../contract/activities';
import { FAILURES } from '../contract/failures';
import type { Illustration } from '../domain/film/illustration';
import type { Recipe } from '../domain/film/recipe';
import type { Bed } from '../domain/film/sound/sound';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { OwnMediaError } from '../media/own/own-media-error';
import { importPicture } from '../media/own/picture/import-picture';
import { importSound } from '../media/own/sound/import-sound';
import { ArtifactError } from '../store/artifact-store';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering';
import { runStep } from './step/run-step';

/** The activity that makes of a file, as a person brought it, what a film can be made with. */
export function createImportMedia(rendering: Rendering): Activities['importMedia'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) => {
    const { file, use } = input;
    return runStep<Bed | Illustration>(store, recipeOf(rendering, input), MOST_RENDER_FAILURES, (tools) =>
      withWorkDirectory(workRoot, async (directory) => {
        const { signal, spend, keepFile } = tools;
        const [own, output] = ['own', 'imported'];
        try {
          await store.copyTo(file, join(directory, own));
          if (use !== 'music') {
            const size = await importPicture({ directory, file: own, output, signal });
            return { image: await keepFile('image/png', join(directory, output)), ...size };
          }
          const work = { ffmpeg, directory, file: own, output, signal };
          const { samples } = await spend('ffmpegMs', () => importSound(work));
          return { audio: await keepFile('audio/wav', join(directory, output)), samples };
        } catch (error) {
          throw toldOf(input, error);
        }
      }),
    );
  };
}

/** Only what ffmpeg decodes may be another with another ffmpeg. */
function recipeOf(rendering: Rendering, { file: { sha256, mediaType }, use }: ImportMediaInput): Recipe {
  const isForeign = use === 'music' && mediaType !== 'audio/wav';
  const by = isForeign ? rendererOf(rendering) : { provider: 'local', model: use === 'music' ? 'wav' : 'sharp' };
  return { step: 'importMedia', inputs: { sha256 }, ...by, settings: { use }, version: '1', take: 1 };
}

/** What nobody but the person can mend is not tried again. */
function toldOf({ use, file }: ImportMediaInput, error: unknown): unknown {
  if (error instanceof OwnMediaError) {
    const sentence = `The ${use} that you brought cannot be used: it ${error.message}. Then order the film again.`;
    return ApplicationFailure.nonRetryable(sentence, FAILURES.change);
  }
  if (!(error instanceof ArtifactError) || error.artifact.sha256 !== file.sha256) return error;
  const sentence =
    `The ${use} that you brought is not in the store of this worker, or damaged there. Order the film again with the file; where ` +
    'workers are elsewhere, STORYREEL_STORE must be the same directory for them and for whoever orders.';
  return ApplicationFailure.nonRetryable(sentence, FAILURES.change);
}

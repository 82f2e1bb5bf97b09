import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/activity';
import type { Activities } from '../contract/activities';
import type { ImportMediaInput } from '../contract/inputs/film-inputs';
import { FAILURES } from '../contract/failures';
import type { Illustration } from '../domain/film/illustration';
import type { Narration } from '../domain/film/narration';
import type { Recipe } from '../domain/film/recipe';
import type { Bed } from '../domain/film/sound/sound';
import { pronunciationsFor } from '../domain/text/spoken/pronunciations';
import { withWorkDirectory } from '../media/ffmpeg/work-directory';
import { OwnMediaError } from '../media/own/own-media-error';
import { importPicture } from '../media/own/picture/import-picture';
import { importSound } from '../media/own/sound/import-sound';
import { importVoice } from '../media/own/voice/import-voice';
import { ArtifactError } from '../store/artifact-store';
import { MOST_RENDER_FAILURES, rendererOf, type Rendering } from './rendering/rendering';
import { runStep } from './step/run-step';
import { keepWordTimes } from './voice/kept-speech';

/** The activity that makes of a file, as a person brought it, what a film can be made with. */
export function createImportMedia(rendering: Rendering): Activities['importMedia'] {
  const { store, ffmpeg, workRoot } = rendering;
  return async (input) =>
    runStep<Bed | Narration | Illustration>(store, recipeOf(rendering, input), MOST_RENDER_FAILURES, (tools) =>
      withWorkDirectory(workRoot, async (directory) => {
        const { signal, spend, keepFile } = tools;
        const [own, output] = ['own', 'imported'];
        try {
          await store.copyTo(input.file, join(directory, own));
          if (input.use === 'picture' || input.use === 'logo') {
            const size = await importPicture({ directory, file: own, output, signal });
            return { image: await keepFile('image/png', join(directory, output)), ...size };
          }
          const work = { ffmpeg, directory, file: own, output, signal };
          const { spoken: said } = input;
          if (said) {
            const { samples, wordTimes } = await spend('ffmpegMs', () => importVoice({ ...work, said }));
            const audio = await keepFile('audio/wav', join(directory, output));
            return { audio, wordTimes: await keepWordTimes(tools, wordTimes), samples };
          }
          const { samples } = await spend('ffmpegMs', () => importSound(work));
          return { audio: await keepFile('audio/wav', join(directory, output)), samples };
        } catch (error) {
          throw toldOf(input, error);
        }
      }),
    );
}

/** Only what ffmpeg decodes may be another with another ffmpeg; when words are heard depends on what is said. */
function recipeOf(rendering: Rendering, input: ImportMediaInput): Recipe {
  const { sha256, mediaType } = input.file;
  const { use, spoken } = input;
  const isSound = use === 'music' || use === 'voice';
  const isForeign = isSound && mediaType !== 'audio/wav';
  const by = isForeign ? rendererOf(rendering) : { provider: 'local', model: isSound ? 'wav' : 'sharp' };
  const said = spoken && {
    text: spoken.text,
    language: spoken.language,
    ...pronunciationsFor(spoken.text, spoken),
  };
  return { step: 'importMedia', inputs: { sha256, ...said }, ...by, settings: { use }, version: '1', take: 1 };
}

/** What nobody but the person can mend is not tried again. */
function toldOf({ use, file }: ImportMediaInput, error: unknown): unknown {
  const isOfScene = use === 'voice' || use === 'picture';
  const what = isOfScene ? `${use} that you brought for this scene` : `${use} that you brought`;
  if (error instanceof OwnMediaError) {
    const then = isOfScene ? '' : ' Then order the film again.';
    return ApplicationFailure.nonRetryable(`The ${what} cannot be used: it ${error.message}.${then}`, FAILURES.change);
  }
  if (!(error instanceof ArtifactError) || error.artifact.sha256 !== file.sha256) return error;
  const sentence =
    `The ${what} is not in the store of this worker, or damaged there. ` +
    `${isOfScene ? 'Bring the file again' : 'Order the film again with the file'}; where workers are elsewhere, STORYREEL_STORE must ` +
    'be the same directory for them and for whoever orders.';
  return ApplicationFailure.nonRetryable(sentence, FAILURES.change);
}

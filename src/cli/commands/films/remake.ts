import { withFilms } from '../../../app/connection/with-films';
import { remadeJob, type RemadeJob, type Remaking } from '../../../app/remake/remade-job';
import type { SceneWish } from '../../../app/review/scene-wish';
import { withoutUndefined } from '../../../domain/without-undefined';
import { warningLines, warningsJson } from '../../display/film/warnings';
import { remadeText } from '../../display/review/remade-text';
import { chosenStyle, type CaptionFlags } from '../../input/caption-options';
import { filmOptions } from '../../input/film-options';
import { newReviewOptions } from '../../input/review-options';
import { sceneOption, sceneWishOptions } from '../../input/scene-options';
import { NOTIFY_OPTION } from '../../notify';
import { detach } from '../../make/detach';
import { makeFilms } from '../../make/make-films';
import { endAs, FORCE_OPTION, ID_ARGUMENT, JSON_OPTION, type Ended, type Registration } from '../../registration';
import { isAgreed } from '../../review/agrees';
import type { Terminal } from '../../terminal';

interface RemakeOptions extends Omit<Remaking, 'wish'>, SceneWish, CaptionFlags {
  yes?: boolean;
  detach?: boolean;
  keep?: boolean;
  notify?: string;
  json?: boolean;
}

/** `storyreel remake ID ...`: makes another film of one that is made. */
export const remake: Registration = ({ command, begin }) => {
  const remaking = command('remake', 'make another film of one that is made, with what you say otherwise', [
    'remake film-755d026307f49f8f --scene 3 --take new',
    'remake film-755d026307f49f8f --scene 3 --image-prompt "a small boat" --out better.mp4',
    'remake film-755d026307f49f8f --format landscape --dry-run',
    'remake film-755d026307f49f8f --full',
  ])
    .argument(...ID_ARGUMENT)
    .addOption(sceneOption().makeOptionMandatory(false));
  sceneWishOptions().forEach((option) => remaking.addOption(option));
  remaking
    .option('--out <path>', "the film's file, or a directory; one with / at its end is made (default: ./TITLE.mp4)")
    .option(...FORCE_OPTION);
  filmOptions().forEach((option) => remaking.addOption(option));
  newReviewOptions().forEach((option) => remaking.addOption(option));
  remaking
    .option('--full', 'of a draft: the film itself, in full size, drawn and spoken by whom the settings name')
    .option('--dry-run', 'say what would be made anew, and what it would cost; make nothing')
    .option('--yes', 'do not ask whether it may cost something')
    .option(...NOTIFY_OPTION)
    .option('--detach', 'order the film and return; "storyreel watch" looks on')
    .option('--keep', 'leave the embedded server up')
    .option('--no-keep', 'stop it at the end, unless others use it')
    .option(...JSON_OPTION)
    .action(async (id: string, options: RemakeOptions) => endAs(await remakeOne(id, options, begin())));
};

async function remakeOne(id: string, options: RemakeOptions, terminal: Terminal): Promise<Ended> {
  const stopWhenUnused = options.keep === false && !options.detach;
  return withFilms(terminal, { stopWhenUnused }, async (connected) => {
    const job = await remadeJob(connected, id, remakingOf(options), terminal);
    if (!options.json) warningLines([job]).forEach((line) => terminal.say(line));
    if (options.dryRun) return tellPlan(id, job, options, terminal);
    if (!options.json) terminal.say(remadeText(job));
    if (!options.yes && !options.json && job.mostMicroUsd !== 0 && !(await isAgreed(terminal))) {
      terminal.say('Nothing is changed.');
      return 'well';
    }
    return (options.detach ? detach : makeFilms)([job], options, connected, terminal);
  });
}

/** With a scene, who tells is about that scene. */
function remakingOf(options: RemakeOptions): Remaking {
  const { text, imagePrompt, take, voiceTake, image, audio, voice, ...film } = options;
  const ofScene = film.scene !== undefined && voice !== undefined ? { voice } : {};
  const ofFilm = film.scene === undefined && voice !== undefined ? { voice } : {};
  const wish = withoutUndefined<SceneWish>({ text, imagePrompt, take, voiceTake, image, audio });
  return { ...film, chosen: chosenStyle(options), ...ofFilm, wish: { ...wish, ...ofScene } };
}

function tellPlan(id: string, job: RemadeJob, { json }: RemakeOptions, { say, answer }: Terminal): Ended {
  const { voices, pictures, characters } = job.anew;
  const { mostMicroUsd, there } = job;
  const anew = { voices, pictures, characters };
  if (json) answer({ of: id, ...anew, mostMicroUsd, ...(there && { there }), ...warningsJson(job) });
  else say(remadeText(job));
  return 'well';
}

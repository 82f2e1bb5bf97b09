import { withFilms } from '../../../app/connection/with-films';
import { reviseFilm, type PlannedRevision } from '../../../app/review/revise-film';
import type { SceneWish } from '../../../app/review/scene-wish';
import { whoIs } from '../../../app/who';
import { warningsJson } from '../../display/film/warnings';
import { revisionText } from '../../display/review/revision-text';
import { AS_OPTION, sceneOption, sceneWishOptions } from '../../input/scene-options';
import { ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import { agrees } from '../../review/agrees';
import type { Terminal } from '../../terminal';

interface ReviseOptions extends SceneWish, JsonOption {
  scene: number;
  as?: string;
  dryRun?: boolean;
  yes?: boolean;
}

/** `storyreel revise ID --scene N ...`: changes a scene of a film that is being made. */
export const revise: Registration = ({ command, begin }) => {
  const revising = command('revise', 'change a scene of a film that is being made', [
    'revise film-755d026307f49f8f --scene 3 --image-prompt "a small boat, calm sea"',
    'revise film-755d026307f49f8f --scene 3 --take new --dry-run',
    'revise film-755d026307f49f8f --scene 1 --audio take-two.wav --as Ann',
  ])
    .argument(...ID_ARGUMENT)
    .addOption(sceneOption());
  sceneWishOptions().forEach((option) => revising.addOption(option));
  revising
    .option('--voice <name>', 'who tells it')
    .option('--dry-run', 'say what would be made again, and what it would cost; change nothing')
    .option('--yes', 'do not ask whether it may cost something')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: ReviseOptions) => reviseOne(id, options, begin()));
};

async function reviseOne(id: string, options: ReviseOptions, terminal: Terminal): Promise<void> {
  const { json, dryRun = false, yes, as, ...wish } = options;
  const who = whoIs(as);
  let planned: PlannedRevision | undefined;
  const answer = async (plan: PlannedRevision) => {
    planned = plan;
    if (json) return !dryRun;
    if (!dryRun) return agrees(plan, yes ? { say: terminal.say } : terminal);
    terminal.say(revisionText(plan));
    return false;
  };
  const revised = await withFilms(terminal, {}, (connected) =>
    reviseFilm(connected, id, { ...wish, who }, terminal, answer),
  );
  if (json) {
    const { warnings = [], ...plan } = planned ?? {};
    const told = { ...plan, ...(revised && { revision: revised.revision }), ...warningsJson({ warnings }) };
    return terminal.answer({ id, ...told });
  }
  if (revised) terminal.say(`Scene ${wish.scene} is changed by ${who}: it is revision ${revised.revision} now.`);
  else terminal.say('Nothing is changed.');
}

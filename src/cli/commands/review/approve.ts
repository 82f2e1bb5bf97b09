import { Option } from 'commander';
import { withFilms } from '../../../app/connection/with-films';
import { scenesText } from '../../../app/film/waiting/scenes-text';
import { approveFilm } from '../../../app/review/approve-film';
import { givenScript } from '../../../app/review/given-script';
import { whoIs } from '../../../app/who';
import { waitingLines } from '../../display/review/waiting-lines';
import { AS_OPTION, seenWords, scenes } from '../../input/scene-options';
import { ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

interface ApproveOptions extends JsonOption {
  seen?: string[];
  scene?: number[];
  script?: string;
  as?: string;
}

/** `storyreel approve ID`: lets a film go on that waits for an approval. */
export const approve: Registration = ({ command, begin }) => {
  command('approve', 'let a film go on that waits for your approval', [
    'approve film-755d026307f49f8f',
    'approve film-755d026307f49f8f --seen voices-4f2a91c0',
    'approve film-755d026307f49f8f --scene 1,3-5',
    'approve film-755d026307f49f8f --scene 3 --seen voices-8f2e03d1',
    'approve film-755d026307f49f8f --script changed.json',
  ])
    .argument(...ID_ARGUMENT)
    .addOption(
      new Option(
        '--seen <words>',
        'only if that is what waits: script, voices or pictures, or a word that "storyreel review" tells, such as voices-4f2a91c0, also one for each scene',
      ).argParser(seenWords),
    )
    .addOption(new Option('--scene <numbers>', 'only these, such as 3 or 1,3-5 (default: all)').argParser(scenes))
    .option('--script <file>', 'another script in the place of the one that is under review')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: ApproveOptions) => approveOne(id, options, begin()));
};

async function approveOne(id: string, options: ApproveOptions, terminal: Terminal): Promise<void> {
  const { seen, scene, script, json } = options;
  const who = whoIs(options.as);
  const given = script === undefined ? undefined : await givenScript(script, terminal.interrupted);
  const { approved, atMs } = await withFilms(terminal, {}, async (connected) => {
    const answer = await approveFilm(connected, id, { who, seen, scenes: scene, script: given });
    return { approved: answer, atMs: await connected.films.serverNowMs(id) };
  });
  const { what, waitsFor } = approved;
  if (json) {
    const { scenes: numbers, seen: word } = approved;
    return terminal.answer({ id, approved: what, scenes: numbers, seen: word, waitsFor });
  }
  const whose = `The ${what} of ${scenesText(approved.scenes)} (${approved.seen})`;
  terminal.say(`${whose} ${what === 'script' ? 'is' : 'are'} approved by ${who}.`);
  waitingLines(id, waitsFor, atMs).forEach((line) => terminal.say(line));
}

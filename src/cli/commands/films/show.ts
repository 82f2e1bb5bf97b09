import { withFilms } from '../../../app/connection/with-films';
import { filmDetails } from '../../../app/film/known/film-details';
import { filmLink } from '../../../app/film/film-link';
import { stateWords } from '../../../app/film/state-words';
import { notesOn } from '../../display/film/notes';
import { waitingLines } from '../../display/review/waiting-lines';
import { stepTimesTable } from '../../display/film/step-times';
import { ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel show ID`: how a film stands, step by step, and why it failed if it did. */
export const show: Registration = ({ command, begin }) => {
  command('show', 'how a film stands, step by step', ['show film-755d026307f49f8f'])
    .argument(...ID_ARGUMENT)
    .option('--link', 'only an address of the film for 15 minutes, where the store gives links, as one in S3 does')
    .option(...JSON_OPTION)
    .action((id: string, options: ShowOptions) => showOne(id, options, begin()));
};

interface ShowOptions extends JsonOption {
  link?: boolean;
}

async function showOne(id: string, { json, link }: ShowOptions, terminal: Terminal): Promise<void> {
  const { say, answer } = terminal;
  if (link) {
    const address = await filmLink(id, terminal.settings);
    return json ? answer({ link: address }) : say(address);
  }
  const details = await withFilms(terminal, {}, (connected) => filmDetails(connected, id, terminal.settings));
  const { summary, draft, progress, untold, failure, page } = details;
  if (json) return answer({ ...summary, draft, progress, failure, page });
  const needs = progress?.waitsFor?.for ?? summary.needs;
  say(`"${summary.title}" (${id})${draft ? ', a draft' : ''}: ${stateWords({ ...summary, ...(needs && { needs }) })}`);
  if (page) say(page);
  if (progress) say(`\n${stepTimesTable(progress)}`);
  else if (untold) say(untold);
  const atMs = progress?.atMs ?? Date.now();
  const notes = failure ? [failure, ...(progress?.warnings ?? [])] : progress ? notesOn(progress, atMs) : [];
  notes.forEach((note) => say(`\n${note}`));
  if (!progress?.waitsFor) return;
  say('');
  waitingLines(id, progress.waitsFor, atMs).forEach((line) => say(line));
}

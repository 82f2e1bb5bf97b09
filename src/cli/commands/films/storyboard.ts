import { withFilms } from '../../../app/connection/with-films';
import { saveStoryboard } from '../../../app/storyboard/save-storyboard';
import { unbroken } from '../../display/sentence-on';
import { ANY_FILE_OPTION, ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

interface StoryboardOptions extends JsonOption {
  out?: string;
  force?: boolean;
}

/** `storyreel storyboard ID`: a film scene by scene, as a page for a browser and as a contact sheet. */
export const storyboard: Registration = ({ command, begin }) => {
  command('storyboard', 'a film scene by scene, as a page for a browser and as a contact sheet', [
    'storyboard film-755d026307f49f8f',
    'storyboard film-755d026307f49f8f --out board.html',
  ])
    .argument(...ID_ARGUMENT)
    .option(
      '--out <path>',
      'a directory (one with / at its end is made), or the name of the page or the sheet (.html, .png)',
    )
    .option(...ANY_FILE_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: StoryboardOptions) => storyboardOf(id, options, begin()));
};

async function storyboardOf(id: string, { out, force, json }: StoryboardOptions, terminal: Terminal): Promise<void> {
  const { say, answer, settings } = terminal;
  const wish = { out, force, settings };
  const saved = await withFilms(terminal, {}, (connected) => saveStoryboard(connected, id, wish));
  if (json) return answer({ id, ...saved });
  say(`The storyboard: ${unbroken(saved.page)}`);
  say(`As a contact sheet: ${saved.sheets.map(unbroken).join(', ')}`);
}

import { addFonts, knownFonts } from '../../app/fonts';
import { table } from '../display/table';
import { JSON_OPTION, type JsonOption, type Registration } from '../registration';
import type { Terminal } from '../terminal';

/** `storyreel fonts`: what captions are drawn with, and what can be added; `fonts add NAME...` fetches that. */
export const fonts: Registration = ({ command, begin }) => {
  const all = command('fonts', 'what captions are drawn with, and what can be added', [
    'fonts',
    'fonts add japanese',
    'fonts add Brand-Bold.ttf',
  ])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => listAll(options, begin(false)));
  all
    .command('add')
    .description('fetch fonts for captions in more writing systems, or take a font of your own')
    .argument('<name...>', 'names that "storyreel fonts" tells, or files of your own (.ttf, .otf)')
    .action((names: string[]) => add(names, begin(false)));
};

function listAll({ json }: JsonOption, { settings, say, answer }: Terminal): void {
  const { there, toAdd, choices } = knownFonts(settings);
  if (json) return answer({ there, toAdd, choices });
  say(table([['font', 'for'], ...there.map(({ family, writingSystems }) => [family, purposeOf(writingSystems)])]));
  say(`\nFor --caption-font: ${choices.join(', ')}`);
  if (toAdd.length === 0) return;
  say('\nCan be added (storyreel fonts add NAME):');
  say(
    table([
      ['name', 'for', ''],
      ...toAdd.map(({ name, writingSystems, megabytes }) => [name, purposeOf(writingSystems), `${megabytes} MB`]),
    ]),
  );
}

/** A font that is the first choice for nothing is taken where a person chooses it. */
function purposeOf(writingSystems: readonly string[]): string {
  return writingSystems.length > 0 ? writingSystems.join(', ') : 'captions, by --caption-font';
}

async function add(names: string[], { settings, say, interrupted }: Terminal): Promise<void> {
  for await (const { name, megabytes, added } of addFonts(names, settings, interrupted)) {
    say(`${name}: ${added ?? `fetching ${megabytes} MB`}`);
  }
}

import type { Command } from 'commander';
import { lookIntoStore, verifyWholeStore, type Damage } from '../../app/store/look-into-store';
import { sweepUnused } from '../../app/store/sweep-unused';
import { damageText, overviewText, sweptText, verifiedText } from '../display/store-lines';
import { aDay } from '../input/option-values';
import { failUnless, JSON_OPTION, type JsonOption, type Registration } from '../registration';
import type { Terminal } from '../terminal';

interface SweepOptions extends JsonOption {
  unusedFor: number;
  dryRun?: boolean;
}

/** `storyreel store`: where the store is, what it holds, and what was paid for that; `verify` and `sweep` go through it. */
export const store: Registration = ({ command, begin }) => {
  const overview = command('store', 'what the artifact store holds, and what was paid for it', [
    'store',
    'store verify',
    'store sweep --unused-for 30d --dry-run',
  ])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => show(options, begin(false)));
  overview
    .command('verify')
    .description('read every artifact and record; what is damaged is removed, so that it is made again')
    .option(...JSON_OPTION)
    .action((_options, own: Command) => verify(own.optsWithGlobals(), begin(false)));
  overview
    .command('sweep')
    .description('remove what no film has used for a time, and nothing that an open film needs')
    .requiredOption('--unused-for <duration>', 'at least a day, such as 30d', aDay)
    .option('--dry-run', 'only tell how much that is')
    .option(...JSON_OPTION)
    .action((_options, own: Command) => sweep(own.optsWithGlobals(), begin()));
};

async function show({ json }: JsonOption, { settings, say, answer }: Terminal): Promise<void> {
  const overview = await lookIntoStore(settings);
  if (json) return answer(overview);
  say(`The store is ${overview.location}\n`);
  say(overviewText(overview));
}

async function verify({ json }: JsonOption, { settings, interrupted, say, answer }: Terminal): Promise<void> {
  const damaged: Damage[] = [];
  const onDamage = (damage: Damage) => {
    damaged.push(damage);
    if (!json) say(damageText(damage));
  };
  const verified = await verifyWholeStore(settings, onDamage, interrupted);
  if (json) answer({ ...verified, damaged });
  else say(verifiedText(verified));
  failUnless(damaged.length === 0);
}

async function sweep({ unusedFor, dryRun = false, json }: SweepOptions, terminal: Terminal): Promise<void> {
  const { location, unusedSinceMs, openFilms, ...swept } = await sweepUnused(
    { unusedForMs: unusedFor, dryRun },
    terminal,
  );
  const { say, answer } = terminal;
  if (json) return answer({ location, dryRun, unusedSinceMs, openFilms, ...swept });
  const kept = new Date(unusedSinceMs).toISOString().slice(0, 10);
  if (openFilms.length > 0) say(`Being made: ${openFilms.join(', ')}. All that was used since ${kept} stays.`);
  say(sweptText(swept, dryRun));
}

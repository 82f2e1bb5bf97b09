import type { Connected } from '../../app/connection/connected';
import { staysUpForMs } from '../../app/embedded';
import { NO_ONLOOKER, type Onlooker } from '../../app/film/following/onlooker';
import { orderAndDeliver, type OrderedWithPage, type JobOutcome } from '../../app/film/ordering/order-and-deliver';
import type { Job } from '../../app/order/job';
import type { JobWish } from '../../app/order/jobs';
import { durationText } from '../../domain/duration-text';
import type { Order } from '../../domain/film/order/order';
import { FORMATS } from '../../domain/format';
import { roomOf } from '../display/columns-of';
import { filmEndLines, outcomeJson, outcomesLines } from '../display/film/outcomes';
import { warningsJson } from '../display/film/warnings';
import { plainDisplay } from '../display/film/plain-display';
import { scriptPaidText } from '../display/film/script-paid';
import type { Displays } from '../display/live/board';
import { chooseDisplays } from '../display/live/choose-display';
import { notifierFor } from '../notify';
import { isUnattended } from '../unattended';
import type { Ended } from '../registration';
import type { Terminal } from '../terminal';
import { endedOf } from './ended-of';

interface Options extends Pick<JobWish, 'simulated'> {
  again?: boolean;
  keep?: boolean;
  json?: boolean;
  notify?: string;
}

/** `make`: orders the films, shows them while they are made, writes them, and tells what came of each. */
export async function makeFilms(
  jobs: Job[],
  options: Options,
  connected: Connected,
  terminal: Terminal,
): Promise<Ended> {
  const { again } = options;
  const { settings } = terminal;
  const notifier = notifierFor(options.notify, terminal);
  const untilItWaits = isUnattended(options);
  const displays = chooseDisplays(terminal, { several: jobs.length > 1 });
  const outcomes = await Promise.all(
    jobs.map((job) =>
      orderAndDeliver(job, { again, settings, untilItWaits, notifier }, connected, (film) => {
        return lookOn(film, job.order, jobs.length > 1, options, displays, terminal);
      }),
    ),
  );
  displays.end();
  if (options.json)
    terminal.answer(outcomes.map((outcome) => ({ ...outcomeJson(outcome), ...warningsJson(outcome.job) })));
  else tell(outcomes, options, terminal);
  await notifier.settled();
  return endedOf(outcomes);
}

/** Says what was ordered, and shows it; a single film that is made already in plain lines. */
async function lookOn(
  { id, made, notes, page, script }: OrderedWithPage,
  { story: { title }, format, revises }: Order,
  isOneOfSeveral: boolean,
  { json }: Options,
  displays: Displays,
  { say, looksAt }: Terminal,
): Promise<Onlooker> {
  looksAt(id);
  if (json) return NO_ONLOOKER;
  if (script) say(`"${title}": ${scriptPaidText(script)}`);
  // Who remakes a film says what is to be otherwise, and has no such option.
  const again = revises === undefined ? '; --again makes it anew' : '';
  say(made ? `"${title}" was made before, as ${id}${again}` : `"${title}" is being made as ${id}`);
  notes.forEach((note) => say(`"${title}": ${note}`));
  if (page && !made) say(`look into it: ${page}${isOneOfSeveral ? '' : '\n'}`);
  return made && !isOneOfSeveral ? plainDisplay(say) : displays.of(title, FORMATS[format].fps);
}

function tell(outcomes: JobOutcome[], { keep, simulated = false }: Options, terminal: Terminal): void {
  const { say } = terminal;
  const [only] = outcomes;
  if (outcomes.length === 1 && only) {
    if ('failure' in only) {
      terminal.complain(only.failure);
      return;
    }
    if ('waits' in only) {
      terminal.complain(only.waits.message);
      return;
    }
    filmEndLines(only.film, simulated).forEach((line) => say(line));
  } else outcomesLines(outcomes, roomOf(process.stdout)).forEach((line) => say(line));
  const staysUpMs = keep ? staysUpForMs(terminal, process.env) : undefined;
  if (staysUpMs === undefined) return;
  say(
    `Temporal and the worker stay up until they are idle for ${durationText(staysUpMs)}; "storyreel stop" ends them.`,
  );
}

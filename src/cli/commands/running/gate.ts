import { chosenPace } from '../../../domain/gate/gate-policy';
import { withFilms } from '../../../app/connection/with-films';
import { gateStanding, holdGate, setGate } from '../../../app/gate/account-gate';
import { durationText } from '../../../domain/duration-text';
import { gateLines, waitingText } from '../../display/gate-lines';
import { aDuration } from '../../input/option-values';
import { JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

/** `storyreel gate`: how the image gate of the account stands, and who waits for it; `hold`, `resume` and `set` change it. */
export const gate: Registration = ({ command, begin }) => {
  const standing = command('gate', "how the image vendor's rate limit stands, and who waits for it", [
    'gate',
    'gate hold 10m',
    'gate resume',
  ])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => show(options, begin()));
  standing
    .command('hold')
    .description('let nobody through for a while')
    .argument('<duration>', 'such as 90s, 10m or 1h', aDuration)
    .action((forMs: number) => hold(forMs, begin()));
  standing
    .command('resume')
    .description('end a hold')
    .action(() => hold(0, begin()));
  standing
    .command('set')
    .description('make the gate keep the limit and pace of the settings, also looser ones')
    .action(() => set(begin()));
};

async function show({ json }: JsonOption, terminal: Terminal): Promise<void> {
  const { say, answer, settings } = terminal;
  const standing = await withFilms(terminal, {}, (connected) => gateStanding(connected, settings));
  const nowMs = Date.now();
  if (!json) return gateLines(standing, nowMs).forEach((line) => say(line));
  const { account, state, waiting } = standing;
  answer({
    account,
    begun: state !== undefined,
    ...state,
    waiting: waiting.map((step) => waitingText(step, nowMs)),
  });
}

async function hold(forMs: number, terminal: Terminal): Promise<void> {
  const { say, settings } = terminal;
  const waitMs = await withFilms(terminal, {}, (connected) => holdGate(connected, settings, forMs));
  if (forMs > 0) say(`The gate is held for ${durationText(forMs)}. "storyreel gate resume" ends that.`);
  else say(waitMs > 0 ? `The gate goes on; its next slot is in ${durationText(waitMs)}.` : 'The gate goes on.');
}

async function set(terminal: Terminal): Promise<void> {
  const { say, settings } = terminal;
  const policy = await withFilms(terminal, {}, (connected) => setGate(connected, settings));
  const { limit, windowMs } = policy;
  say(`The gate now lets ${limit} images through in ${windowMs / 1000} s, at the ${chosenPace(policy)} pace.`);
}

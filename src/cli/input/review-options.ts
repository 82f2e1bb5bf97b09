import { InvalidArgumentError, Option } from 'commander';
import { REVIEWED, type Reviewed } from '../../domain/film/order/review';
import { aDuration } from './option-values';

const DAY_MS = 24 * 60 * 60_000;

/** The options of where a film waits for a person, and for how long. */
export function reviewOptions(readSteps = reviewedSteps): Option[] {
  return [
    new Option('--review <steps>', 'wait for your approval after these: script, voices, pictures').argParser(readSteps),
    new Option('--review-timeout <duration>', 'for how long, such as 2h (default: as long as it takes)').argParser(
      aDuration,
    ),
    new Option('--unanswered <what>', 'and then (default: give-up)').choices(['go-on', 'give-up']),
  ];
}

/** The option of how long a scene waits that cannot be made. */
export function attentionOption(): Option {
  return new Option(
    '--attention-timeout <duration>',
    'how long a scene that cannot be made waits for you; 0 fails at once',
  ).argParser((text) => (text === '0' ? 0 : aDuration(text)));
}

/** Both for a new film, with what it usually has. */
export function newReviewOptions(): Option[] {
  return [...reviewOptions(), attentionOption().default(DAY_MS, '1d')];
}

/** Steps that are reviewed, or none. */
export function stepsOrNone(text: string): Reviewed[] {
  return text.trim() === 'none' ? [] : reviewedSteps(text);
}

function reviewedSteps(text: string): Reviewed[] {
  const named = text.split(',').map((step) => step.trim());
  const known = REVIEWED.filter((step) => named.includes(step));
  if (known.length === new Set(named).size) return known;
  throw new InvalidArgumentError(`Expected some of ${REVIEWED.join(', ')}, with commas between them.`);
}

import type { FilmState } from '../../../client/listing/film-state';
import type { FilmEvent } from '../../../client/history/film-event';
import { durationText } from '../../../domain/duration-text';
import { moneyText } from '../../../domain/purse/money-text';
import { capitalised } from '../../../domain/text/capitalised';
import { changeWords } from './change-words';
import { stepPhrase } from './step-phrase';

/** What happened to a film, in a sentence; `endCard` is the number of the card at its end, if it has one. */
export function eventSentence(event: FilmEvent, endCard?: number): string {
  switch (event.is) {
    case 'ordered':
      return orderedSentence(event);
    case 'made':
      return madeSentence(event, endCard);
    case 'failed':
      return `${capitalised(stepPhrase(event.step, endCard))} could not be made${attemptWords(event.attempt)}: ${event.failure}`;
    case 'stopped':
      return `${capitalised(stepPhrase(event.step, endCard))} was stopped.`;
    case 'changed':
      return changeWords(event.by, event.asked);
    case 'unanswered':
      return unansweredSentence(event);
    case 'asked to stop':
      return 'It was asked to stop.';
    case 'handed over':
      return 'Its history was long: another run goes on with it.';
    default:
      return endSentence(event);
  }
}

const ENDS: { [state in FilmState]?: string } = {
  made: 'is made',
  cancelled: 'was stopped',
  terminated: 'was terminated from outside',
  'timed out': 'was not made in time',
};

function endSentence({ state, failure }: Extract<FilmEvent, { is: 'ended' }>): string {
  return `The film ${ENDS[state] ?? 'has failed'}${failure ? `: ${failure}` : '.'}`;
}

function unansweredSentence({ what, goesOn }: Extract<FilmEvent, { is: 'unanswered' }>): string {
  const nobody = what === 'attention' ? 'mended what could not be made' : what ? `approved its ${what}` : 'answered';
  return `Nobody ${nobody} in time${goesOn ? ': it went on' : ''}.`;
}

function orderedSentence({ order }: Extract<FilmEvent, { is: 'ordered' }>): string {
  const { story, revises, revisions = [], scriptRevision } = order;
  const changes = revisions.length + (scriptRevision ? 1 : 0);
  const carried = changes > 0 ? `, with what was changed of it before (${changes})` : '';
  return `"${story.title}" was ordered${revises === undefined ? '' : `, to be made of ${revises}`}${carried}.`;
}

function madeSentence(
  { step, attempt, times, before }: Extract<FilmEvent, { is: 'made' }>,
  endCard: number | undefined,
): string {
  const what = capitalised(stepPhrase(step, endCard));
  if (times?.reused) return `${what} was in the store.`;
  const { by, startedAtMs = 0, endedAtMs = 0, costMicroUsd } = times ?? {};
  const who = by === undefined ? '' : ` by ${by}`;
  const took = times ? ` in ${durationText(endedAtMs - startedAtMs)}` : '';
  const cost = costMicroUsd ? `, for ${moneyText(costMicroUsd)}` : '';
  const why = before ? ` Before that: ${before}` : '';
  return `${what} was made${who}${took}${cost}${attemptWords(attempt)}.${why}`;
}

function attemptWords(attempt: number): string {
  return attempt > 1 ? `, at attempt ${attempt}` : '';
}

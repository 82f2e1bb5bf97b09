import { ApplicationFailure } from '@temporalio/activity';
import { toFailure } from '../../../src/activities/step/failure';
import { FAILURES } from '../../../src/contract/failures';
import { ProviderError, type ProviderErrorFacts, type ProviderErrorKind } from '../../../src/providers/provider-error';

const failureOf = (kind: ProviderErrorKind, facts: ProviderErrorFacts) =>
  toFailure(new ProviderError(kind, 'Why.', facts), new AbortController().signal) as ApplicationFailure;

describe("a provider's failure, as Temporal sees it", () => {
  it.each<[ProviderErrorKind, ProviderErrorFacts, object]>([
    ['try-again', {}, { type: FAILURES.tryAgain, nonRetryable: false, nextRetryDelay: undefined }],
    ['try-again', { retryAfterMs: 4_000 }, { type: FAILURES.tryAgain, nonRetryable: false, nextRetryDelay: 4_000 }],
    ['spoilt', {}, { type: FAILURES.tryAgain, nonRetryable: false }],
    ['blocked', { retryAfterMs: 900_000 }, { type: FAILURES.blocked, nonRetryable: false, nextRetryDelay: 900_000 }],
    ['refused', {}, { type: FAILURES.change, nonRetryable: true }],
    ['change', {}, { type: FAILURES.change, nonRetryable: true }],
  ])('of the kind %s with %j', (kind, facts, expected) => {
    const failure = failureOf(kind, facts);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ message: 'Why.', ...expected });
  });

  it('tells how many requests were spent, and why and for how long it is blocked', () => {
    const { details } = failureOf('blocked', { callsSpent: 1, retryAfterMs: 900_000, reason: 'model_rate_limit' });
    expect(details).toEqual([{ kind: 'blocked', callsSpent: 1, retryAfterMs: 900_000, reason: 'model_rate_limit' }]);
  });
});

import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../contract/failures';
import type { ProviderChoice } from '../../domain/film/order/provider-choice';
import type { Provider } from '../../providers/provider';

/** The provider that the order chose; throws a `NotServed` failure that names those this worker has. */
export function chosenProvider<P extends Provider>(role: string, providers: readonly P[], choice: ProviderChoice): P {
  const found = providers.find(({ provider, model }) => provider === choice.provider && model === choice.model);
  if (found) return found;
  const here = providers.map(({ provider, model }) => `${provider}/${model}`).join(', ');
  throw ApplicationFailure.nonRetryable(
    `This worker has no ${role} ${choice.provider}/${choice.model}; it has ${here || 'none'}. ` +
      `Start a worker with that ${role}, or order the film with another.`,
    FAILURES.notServed,
  );
}

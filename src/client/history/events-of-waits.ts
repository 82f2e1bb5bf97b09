import type { LoadedDataConverter } from '@temporalio/common';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import { ATTRIBUTES } from '../../contract/attributes';
import { REVIEW } from '../../contract/review';
import type { Order } from '../../domain/film/order/order';
import { REVIEWED } from '../../domain/film/order/review';
import type { Waiting } from '../../domain/making/board/waiting';
import { needsIn } from '../listing/film-needs';
import type { Reader } from './reader';

/** The only timer of a film is the time that it waits for somebody: what it then waited for the events before have told. */
export function eventsOfWaits(converter: LoadedDataConverter): Reader {
  let terms: Partial<Pick<Order, 'review' | 'attentionTimeoutMs'>> = {};
  let shown: Waiting['for'] | undefined;
  const read = async (payloads: Parameters<typeof decodeArrayFromPayloads>[1]) =>
    Object((await decodeArrayFromPayloads(converter, payloads))[0]) as typeof terms;
  return async (event) => {
    const begun = event.workflowExecutionStartedEventAttributes;
    if (begun) terms = await read(begun.input?.payloads);
    const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input;
    if (update?.name === REVIEW.setTerms) terms = { ...terms, ...(await read(update.args?.payloads)) };

    const upserted = event.upsertWorkflowSearchAttributesEventAttributes;
    const attributes = (begun ?? upserted)?.searchAttributes;
    if (attributes?.indexedFields?.[ATTRIBUTES.needs]) shown = needsIn(attributes);

    if (!event.timerFiredEventAttributes) return undefined;
    const review = Object(terms.review) as NonNullable<Order['review']>;
    const known = WAITS.find((each) => each === shown);
    // A server that does not know the search attributes tells it only where it can have been for one thing.
    const timed = WAITS.filter((each) =>
      each === 'attention' ? terms.attentionTimeoutMs : review.timeoutMs && review[each],
    );
    const what = known ?? (timed.length === 1 ? timed[0] : undefined);
    return { is: 'unanswered', ...(what && { what }), goesOn: what !== 'attention' && review.atTimeout === 'go on' };
  };
}

const WAITS = ['attention', ...REVIEWED] as const;

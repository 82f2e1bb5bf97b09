import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultDataConverter } from '@temporalio/common';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { eventsOfWaits } from '../../../src/client/history/events-of-waits';

const HISTORIES = join(__dirname, '..', '..', 'workflows', 'histories');

/** What is told of the waits of a film that was recorded on a server that does not know the search attributes of films. */
async function waitsIn(name: string): Promise<unknown[]> {
  const { events } = historyFromJSON(
    JSON.parse(await readFile(join(HISTORIES, `make-film.${name}.0.2.0.json`), 'utf8')),
  );
  const read = eventsOfWaits({ ...defaultDataConverter, payloadCodecs: [] });
  const told = [];
  for (const event of events ?? []) told.push(await read(event));
  return told.filter((each) => each !== undefined);
}

describe('a film whose server knows no search attributes', () => {
  it('tells all the same of a time that was over, and for what where it can have been for one thing only', async () => {
    expect(await waitsIn('review-that-goes-on')).toEqual([
      { is: 'unanswered', what: expect.any(String), goesOn: true },
    ]);
    expect(await waitsIn('review-given-up')).toEqual([{ is: 'unanswered', what: expect.any(String), goesOn: false }]);
    expect(await waitsIn('attention-that-nobody-gave')).toEqual([
      { is: 'unanswered', what: 'attention', goesOn: false },
    ]);
  });

  it('tells of none where somebody answered', async () => {
    expect(await waitsIn('reviews-approved')).toEqual([]);
    expect(await waitsIn('attention-and-a-retry')).toEqual([]);
  });
});

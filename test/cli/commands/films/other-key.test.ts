import { Client } from '@temporalio/client';
import { whoWaits } from '../../../../src/app/gate/who-waits';
import { openFilms } from '../../../../src/app/store/open-films';
import { filmClient, type FilmClient } from '../../../../src/client/film-client';
import { newOrder } from '../../../../src/domain/film/order/order';
import { dataConverterOf, readPayloadCodecs } from '../../../../src/temporal/payload-codecs';
import { answerOf } from '../../terminal';
import { eventually } from '../../../support/eventually';
import { useOrderedFilms } from '../../../support/films/use-ordered-films';

const home = useOrderedFilms();

const keyOf = (id: string) => `${id}:${Buffer.alloc(32, id).toString('base64')}`;

/** Films as seen, and ordered, by who has these keys. */
function filmsWith(keys: string): FilmClient {
  const { connection, options } = home.temporal;
  const dataConverter = dataConverterOf(readPayloadCodecs({ STORYREEL_ENCRYPTION_KEYS: keys }));
  return filmClient(new Client({ connection, namespace: options.namespace, ...(dataConverter && { dataConverter }) }));
}

/** A film that others ordered with a key of theirs, and one that was ordered later, here. */
let theirs: string;
let ours: string;

beforeAll(async () => {
  ({ id: theirs } = await filmsWith(keyOf('theirs')).start(newOrder({ title: 'Secret', text: 'A secret.' })));
  ours = await home.order('Sea');
  const query = `WorkflowId IN ('${theirs}', '${ours}')`;
  await eventually('both are listed', async () => (await home.temporal.workflow.count(query)).count === 2);
});

describe.each([
  ['no key', ''],
  ['another key', keyOf('ours')],
])('a film that was ordered with a key, where %s is there', (_which, keys) => {
  const said = (...args: string[]) => answerOf(args, { ...process.env, STORYREEL_ENCRYPTION_KEYS: keys });

  it('is listed beside the others, with all but its title', async () => {
    const [first, second] = JSON.parse(await said('list', '--json')) as object[];
    expect(first).toMatchObject({ id: ours, title: 'Sea', format: 'portrait' });
    expect(first).not.toHaveProperty('encoded');
    const { startedAtMs } = await filmsWith(keyOf('theirs')).summary(theirs);
    expect(second).toEqual({
      id: theirs,
      title: '(cannot be decoded here)',
      encoded: true,
      state: 'being made',
      startedAtMs,
    });
    const lines = (await said('list')).split('\n');
    expect(lines.find((line) => line.includes(theirs))).toMatch(/being made .*\(cannot be/);
    expect(lines.find((line) => line.includes(ours))).toMatch(/being made .*Sea$/);
  });

  it('is shown as it stands, and what must be set to see more', async () => {
    const lines = (await said('show', theirs)).split('\n');
    expect(lines[0]).toBe(`"(cannot be decoded here)" (${theirs}): being made`);
    expect(lines.at(-1)).toMatch(
      /cannot be decoded here: set STORYREEL_ENCRYPTION_KEYS and STORYREEL_DATA_CONVERTER as/,
    );
    expect(JSON.parse(await said('show', theirs, '--json'))).toMatchObject({ encoded: true, state: 'being made' });
  });

  it('keeps what it uses from a sweep of the store', async () => {
    const { startedAtMs } = await filmsWith(keyOf('theirs')).summary(theirs);
    expect(await openFilms(filmsWith(keys))).toEqual({ ids: [ours, theirs], neededSinceMs: startedAtMs });
    const sweep = JSON.parse(await said('store', 'sweep', '--unused-for', '1d', '--dry-run', '--json'));
    expect(sweep).toMatchObject({ openFilms: [ours, theirs] });
  });

  it('does not hide who else waits at the image gate', async () => {
    const asked: string[] = [];
    const films = filmsWith(keys);
    const progress = async (id: string) => void asked.push(id);
    expect(await whoWaits({ ...films, progress })).toEqual([]);
    expect(asked).toEqual([ours, theirs]);
  });
});

it('a film that was ordered with a key can be cancelled by who has none', async () => {
  await home.films.cancel(theirs);
  const { events } = await home.temporal.workflow.getHandle(theirs).fetchHistory();
  expect(events?.some((event) => event.workflowExecutionCancelRequestedEventAttributes)).toBe(true);
});

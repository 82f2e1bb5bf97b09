// Orders a film of the server and the worker that run here, looks on, and has it written to the path that is named.
import { stat } from 'node:fs/promises';
import {
  type Connection,
  connect,
  type FilmProgress,
  type FilmResult,
  type FilmSummary,
  namedSteps,
  newOrder,
  openStore,
  type Order,
  readManifest,
  saveFilm,
} from 'storyreel';

const [path = 'program.mp4'] = process.argv.slice(2);
const order: Order = newOrder({
  title: 'The Pier',
  text: 'A boat lay at the pier. Nobody came for it until the spring.',
});
const connection: Connection = await connect();
const { films, temporal, close } = connection;
const { id } = await films.start(order);
let last: FilmProgress | undefined;
for await (const progress of films.watch(id)) last = progress;
const states = last ? namedSteps(last).map(({ step }) => step.state) : [];
const result: FilmResult = await films.result(id);
const store = openStore('.storyreel/store');
const { story } = (await readManifest(store, result)).order;
await saveFilm(store, result, path);
const { size } = await stat(path);
const summary: FilmSummary = await films.summary(id);
const { events } = await temporal.workflow.getHandle(id).fetchHistory();
const isMade = summary.state === 'made' && states.length > 0 && states.every((state) => state === 'done');
if (!isMade || size !== result.film.video.bytes || story.title !== 'The Pier' || !events?.length) {
  throw new Error(`Expected a film that is made, but got ${JSON.stringify({ summary, states, size, story })}.`);
}
// @ts-expect-error: where the types were "any" this would be none.
const notText: number = id;
console.log(`${notText} was made in ${states.length} steps, ${size} bytes`);
await close();

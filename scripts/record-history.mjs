// Records a film's history for the replay tests:
//   TEMPORAL_ADDRESS=127.0.0.1:7233 node scripts/record-history.mjs FILM_ID WHAT_IT_SHOWS
// Without TEMPORAL_ADDRESS from the embedded server that runs; "npm run build" comes first.
// A recorded history is a promise to films that are being made: it is never rewritten.
import { writeFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { connect } = require('../dist/client.js');
const { historyToJSON } = require('@temporalio/common/lib/proto-utils');

const [filmId, shows] = process.argv.slice(2);
if (!filmId || !/^[a-z0-9-]+$/.test(shows ?? '')) {
  console.error(
    'Expected a film id and what its history shows (lower case, digits, dashes), for example: film-1234 three-scenes',
  );
  process.exit(2);
}
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const { temporal, close } = await connect();
try {
  const handle = temporal.workflow.getHandle(filmId);
  const { type } = await handle.describe();
  const workflow = type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const file = new URL(`../test/workflows/histories/${workflow}.${shows}.${version}.json`, import.meta.url);
  // Stack traces in it name where this machine keeps the project, which is nobody's business.
  const history = historyToJSON(await handle.fetchHistory()).replaceAll(process.cwd(), '/storyreel');
  await writeFile(file, `${history}\n`, { flag: 'wx' });
  console.log(file.pathname);
} finally {
  await close();
}

// Orders a film from a program of your own, and waits for it. Temporal and a worker must be up: TEMPORAL_ADDRESS says where.
import { readFile } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import { filmClient, namedSteps, newOrder } from 'storyreel';

async function main(): Promise<void> {
  const connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] });
  const films = filmClient(new Client({ connection }));

  const text = await readFile(process.argv[2] ?? 'examples/the-lighthouse-keeper.md', 'utf8');
  const { id } = await films.start(newOrder({ title: 'From a script', text: text.replace(/^# .*/, '') }));
  for await (const progress of films.watch(id)) {
    console.log(
      namedSteps(progress)
        .map(({ name, step }) => `${name.title}: ${step.state}`)
        .join(', '),
    );
  }
  const { film } = await films.result(id);
  console.log(`${id} is made: ${film.durationMs} ms, in the store as ${film.video.sha256}`);
  await connection.close();
}

void main();

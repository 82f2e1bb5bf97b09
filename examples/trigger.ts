// Orders a film from a program of your own, and waits for it. While "storyreel dev" is up, or a Temporal server and a worker of
// your own, which TEMPORAL_ADDRESS names.
import { readFile } from 'node:fs/promises';
import { connect, namedSteps, newOrder } from 'storyreel';

async function main(): Promise<void> {
  const { films, close } = await connect();

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
  await close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

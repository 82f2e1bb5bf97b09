// Orders a film that waits for an approval of its script, and approves it by a rule of its own: each scene whose voice would take longer
// than a person cares to look at one picture has to be told in fewer words, and then the film goes on. While "storyreel dev" is up, or a
// Temporal server and a worker of your own, which TEMPORAL_ADDRESS names.
import { connect, newOrder, type BoardScene } from 'storyreel';

const MOST_WORDS = 30;
const WHO = 'the rule of 30 words';

/** The words up to the last sentence that fits, or as many as do. */
function shortened(text: string): string {
  const words = text.split(/\s+/);
  const kept = words.slice(0, MOST_WORDS).join(' ');
  const sentences = /^.*[.!?]/s.exec(kept)?.[0];
  return sentences ?? kept;
}

const isTooLong = ({ text }: BoardScene) => text.split(/\s+/).length > MOST_WORDS;

async function main(): Promise<void> {
  const { films, close } = await connect();
  const text =
    process.argv[2] ?? 'A lighthouse stands on a rock. Every night its keeper climbs the stairs and lights the lamp.';
  const { id } = await films.start(
    newOrder({ title: 'By a rule', text }, { review: { script: true }, attentionTimeoutMs: 3_600_000 }),
  );
  for await (const { waitsFor } of films.watch(id)) {
    if (waitsFor?.for === 'script') {
      const { scenes } = await films.board(id);
      for (const scene of scenes.filter(isTooLong)) {
        const change = { text: shortened(scene.text) };
        const { again } = await films.reviseScene(id, {
          scene: scene.scene,
          revision: scene.revision,
          change,
          who: WHO,
        });
        console.log(`scene ${scene.scene} is told in fewer words; made again: ${again.join(', ') || 'nothing yet'}`);
      }
      await films.approve(id, { what: 'script', who: WHO });
      console.log('the script is approved');
    }
    // What cannot be made is left out, as long as there is something else.
    if (waitsFor?.for === 'attention') {
      for (const scene of waitsFor.scenes) await films.skipScene(id, { scene, who: WHO });
    }
  }
  const { film } = await films.result(id);
  console.log(`${id} is made: ${film.durationMs} ms`);
  await close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import { ChangeError, filmClient, newOrder, openStore, OrderError } from 'storyreel';

/** What a CommonJS program gets. */
for (const exported of [ChangeError, filmClient, newOrder, openStore, OrderError]) {
  if (typeof exported !== 'function')
    throw new Error(`Expected a function, but "storyreel" exports ${String(exported)}.`);
}
const { story } = newOrder({ title: 'A title', text: 'A sea.' });
if (story.text !== 'A sea.') throw new Error(`Expected the order of the story, but got ${JSON.stringify(story)}.`);

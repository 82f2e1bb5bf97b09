import { serveThread } from '../../../src/speech/thread/serve-thread';

/** Says one word for each sentence: "hang", "die" and "fail" do what they say, and every other is as long as it has letters. */
serveThread(async ({ text, voice }, between) => {
  const words = text.split('. ');
  for (const word of words) {
    await between();
    if (word === 'hang') for (;;);
    if (word === 'die') process.exit(7);
    if (word === 'fail') throw new Error(`${voice} cannot say this`);
  }
  if (text === '') return undefined;
  const wordTimes = words.map((each) => ({ text: each, startMs: 0, endMs: each.length }));
  return { samples: Int16Array.from(words, (word) => word.length), wordTimes };
});

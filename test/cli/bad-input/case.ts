export const GOOD_SCENE = { text: 'A sea.', imagePrompt: 'sea' };

/** What is wrong, the files that are there, the command line, and a piece of the sentence that is expected. */
export type Case = [what: string, files: { [name: string]: string | Uint8Array }, args: string[], sentence: RegExp];

/** A script with these differences from a good one, as a file. */
export const script = (change: object) => ({
  's.json': JSON.stringify({ title: 'T', scenes: [GOOD_SCENE], ...change }),
});
/** The same of its one scene. */
export const sceneOf = (change: object) => script({ scenes: [{ ...GOOD_SCENE, ...change }] });
/** A story of this, as a file. */
export const story = (content: string | Uint8Array) => ({ 's.md': content });
/** A story that nothing is wrong with. */
export const GOOD = story('A sea. A boat.');

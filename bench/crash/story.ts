import type { PerEndpoint } from './paid';

/**
 * What the film tells, word for word: three scenes, of which the simulated scriptwriter makes the last of two paragraphs. A
 * narrator that speaks in chunks speaks those one by one.
 */
export const STORY = `# The Ferry

The ferry left before dawn.

Nobody else was on the river.

Its pilot knew each sandbank by the sound that the water made over it at night.

On the other side somebody stood in the reeds, and was waving with a white cloth.
`;

/** How many scenes the story is divided into. */
export const SCENES = 3;

/** How many things have to be paid for: one of the scenes is spoken in two chunks. */
export const THINGS: PerEndpoint = { script: 1, speech: SCENES + 1, image: SCENES };

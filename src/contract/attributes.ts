/**
 * The search attributes of a film, keywords both, by which a person finds films in Temporal: what the film waits for, missing where it
 * waits for nobody; and where it is on its way. Films have them only on servers that know them.
 */
export const ATTRIBUTES = { needs: 'StoryreelNeeds', stage: 'StoryreelStage' } as const;

/** In the memo of a film: its server knows the attributes. */
export const HAS_ATTRIBUTES = 'hasAttributes';

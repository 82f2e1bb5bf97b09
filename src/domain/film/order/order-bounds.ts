// What an order may hold. Whoever asks for an order, checks one, or asks a vendor on its behalf keeps to these.

/**
 * The most characters of a story. A longer one should become several films, and a paid scriptwriter charges for what it reads.
 */
export const MOST_STORY_CHARACTERS = 20_000;

/** Characters of a title, of a story as of a script. */
export const LONGEST_TITLE = 300;

/** Characters of what a card at the end shows: it is on the screen for ten seconds at most. */
export const LONGEST_CARD = 200;

/** The most characters that a style may have. */
export const LONGEST_STYLE = 300;

/** Characters of what one scene tells, and of what its picture is to show. */
export const LONGEST_SCENE_TEXT = 4_000;
export const LONGEST_IMAGE_PROMPT = 4_000;

/** Characters of the text by which a person's music may be used: a whole licence. */
export const LONGEST_LICENCE = 20_000;

/** No language has longer words, no caption could show one, and a voice would spell it out for minutes. */
export const LONGEST_WORD = 200;

/** Words that an order may say how to say, and the characters of how one is said. */
export const MOST_PRONUNCIATIONS = 200;
export const LONGEST_PRONUNCIATION = 200;

/** Who may speak besides the narrator, the characters of a name, and the parts of a scene. */
export const MOST_SPEAKERS = 50;
export const LONGEST_SPEAKER = 60;
export const MOST_PARTS = 200;

/** Whom a picture may be said to show. */
export const MOST_CHARACTERS = 20;

/** How quickly may be spoken, as a part of the voice's own speed: beyond these it no longer sounds like a person. */
export const SLOWEST_SPEED = 0.8;
export const FASTEST_SPEED = 1.3;

/** Characters of the name of a provider, a model or a voice. */
export const LONGEST_NAME = 200;

/** Characters of a language tag; BCP 47 asks for room for 35. */
export const LONGEST_LANGUAGE_TAG = 35;

/**
 * The most scenes that a scriptwriter is asked for. A story that is kept word for word, or divided by a person, may have more.
 */
export const MOST_WRITTEN_SCENES = 12;

/** Scenes of a film, as a person divides it or asks for them (`npm run bench:long` makes a film of so many). */
export const MOST_SCENES = 500;

/** Pictures that one film may have asked for at the same time. */
export const MOST_IMAGES_IN_FLIGHT = 100;

/** Takes of a voice or picture, and changes of all scenes of a film, that are told apart; a person makes some dozens. */
export const MOST_TAKES = 1_000;
export const MOST_REVISIONS = 2_000;

/** A year, for which a film may wait for a person. */
export const LONGEST_WAIT_MS = 365 * 24 * 3_600_000;

/** A million US dollars, in millionths: what a film may be allowed to cost, and what a step may be said to cost. */
export const MOST_MICRO_USD = 1e12;

/**
 * What a film's state may have, of the 2 MB that Temporal carries when the film is handed over to a new run, and when its manifest
 * is to be kept; it holds the order, and about so much for the steps and artifacts of each scene (measured by `npm run bench:long`).
 */
export const MOST_STATE_BYTES = 1_950_000;
export const STATE_BYTES_PER_SCENE = 1_850;

/** And for each border, where it has any: a step and the one file that it makes. */
export const STATE_BYTES_PER_BORDER = 480;

/**
 * What the offline scriptwriter knows of a language: nouns that a picture can show, as `forms=English word`; words after which a thing
 * is not there; and those that stand for a person. Left out: nouns that are as often other words.
 */
export interface ForeignWords {
  nouns: string;
  negations: string;
  pronouns: string;
}

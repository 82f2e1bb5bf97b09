/** The namespace of the films in an embedded server: the one that a dev server begins with. */
export const FILMS_NAMESPACE = 'default';

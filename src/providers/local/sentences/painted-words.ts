/** What the painter would show of a text: the scriptwriter chooses the words of a prompt by it. */
export { nameLength, seenIn } from '../../../painter/reading/seen-in';

/** What the painter would show of a text: the scriptwriter chooses the words of a prompt by it. */
export { plainWords } from '../../../painter/reading/plain-words';
export {
  lifelessPhrase,
  lifelessSubject,
  lifelessThing,
  livingWord,
  nameLength,
  seenIn,
} from '../../../painter/reading/seen-in';

/** A part of a text: a word, a clause, a sentence; in it, white space is folded. */
export interface Part {
  text: string;
  /** The next part stands right after it, with no white space between them. */
  glued?: true;
  /** A line, or a paragraph, ends with it, and another one follows. */
  end?: 'line' | 'paragraph';
}

/** The text of parts that follow one another, as they were written. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map((part, index) => (index === parts.length - 1 ? part.text : part.text + between(part))).join('');
}

/** The same on one line. */
export function joinOnOneLine(parts: readonly Part[]): string {
  return parts.map(({ text, glued }, index) => text + (glued || index === parts.length - 1 ? '' : ' ')).join('');
}

/** A part with this text in the place of another one, or of several that end with that one. */
export function inPlaceOf({ glued, end }: Part, text: string): Part {
  return { text, ...(glued && { glued }), ...(end && { end }) };
}

function between({ glued, end }: Part): string {
  if (end) return end === 'paragraph' ? '\n\n' : '\n';
  return glued ? '' : ' ';
}

/** The parts of a larger one, which end as that one does. */
export function endingAs<Each extends Part>(parts: readonly Each[], { glued, end }: Part): Each[] {
  const last = parts.at(-1);
  if (!last) return [];
  return [...parts.slice(0, -1), { ...last, ...(glued && { glued }), ...(end && { end }) }];
}

/** A colour `#RRGGBB` or `#RRGGBBAA` as ASS writes it: &HAABBGGRR, where 00 is opaque. */
export function assColour(colour: string): string {
  const [red, green, blue, opacity = 'FF'] = colour.slice(1).toUpperCase().match(/../g)!;
  const alpha = (255 - Number.parseInt(opacity, 16)).toString(16).padStart(2, '0').toUpperCase();
  return `&H${alpha}${blue}${green}${red}`;
}

/** The override by which text has that colour, and its opacity, from here on. */
export function assTextColour(colour: string): string {
  const ass = assColour(colour);
  return `{\\1c&H${ass.slice(4)}&\\1a${ass.slice(0, 4)}&}`;
}

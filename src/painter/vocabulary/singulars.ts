const IRREGULAR = new Map(
  Object.entries({
    children: 'child',
    people: 'person',
    geese: 'goose',
    mice: 'mouse',
    wolves: 'wolf',
    leaves: 'leaf',
    loaves: 'loaf',
    knives: 'knife',
    shelves: 'shelf',
    scarves: 'scarf',
    halves: 'half',
    teeth: 'tooth',
    feet: 'foot',
    oxen: 'ox',
    dice: 'dice',
    cacti: 'cactus',
    bacteria: 'bacterium',
    viruses: 'virus',
    octopi: 'octopus',
  }),
);

/** What a word in small letters may be the plural of, itself first: it is for the caller to know which of these is a word. */
export function singulars(written: string): string[] {
  const irregular = IRREGULAR.get(written) ?? (/[a-z]men$/.test(written) ? written.replace(/men$/, 'man') : undefined);
  if (irregular !== undefined) return [irregular];
  if (!written.endsWith('s') || written.endsWith('ss')) return [written];
  return [written, written.slice(0, -1), written.replace(/es$/, ''), written.replace(/ies$/, 'y')];
}

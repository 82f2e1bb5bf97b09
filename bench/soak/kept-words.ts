import { readRecordAlone } from '../../src/store/kinds/directory/record-file';
import { recordsIn } from '../../src/store/kinds/directory/store-directory';

const PAID_STEPS = ['writeScript', 'narrateChunk', 'narrateScene', 'illustrateScene'];

/** The words by which vendors were asked for what a store has: prompts, spoken texts, stories. */
export class KeptWords {
  private readonly known = new Map<string, string[]>();

  constructor(private readonly store: string) {}

  /** All of them now; a record is read once. */
  async read(): Promise<string[]> {
    for await (const { path, id } of recordsIn(this.store)) {
      if (this.known.has(id)) continue;
      const recipe = (await readRecordAlone(path, id))?.record?.recipe;
      if (recipe) this.known.set(id, PAID_STEPS.includes(recipe.step) ? stringsIn(recipe.inputs) : []);
    }
    return [...this.known.values()].flat();
  }
}

const FEWEST_CHARACTERS = 20;

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length < FEWEST_CHARACTERS ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

import { readRecordAlone } from '../../../src/store/kinds/directory/record-file';
import { recordsIn } from '../../../src/store/kinds/directory/store-directory';

/** The steps that are paid for, and the endpoint of a vendor that each asks. */
const ASKS: { [step: string]: Kept['endpoint'] } = {
  scriptAnswer: 'script',
  writeScript: 'script',
  speechAnswer: 'speech',
  narrateScene: 'speech',
  illustrateScene: 'image',
};

/** Words by which a vendor was asked for what a store has: a story begins with the words of its first scene, and is not its voice. */
export interface Kept {
  endpoint: 'script' | 'speech' | 'image';
  words: string;
}

/** The words by which vendors were asked for what a store has: prompts, spoken texts, stories. */
export class KeptWords {
  private readonly known = new Map<string, Kept[]>();

  constructor(private readonly store: string) {}

  /** All of them now; a record is read once. */
  async read(): Promise<Kept[]> {
    for await (const { path, id } of recordsIn(this.store)) {
      if (this.known.has(id)) continue;
      const recipe = (await readRecordAlone(path, id))?.record?.recipe;
      if (!recipe) continue;
      const endpoint = ASKS[recipe.step];
      this.known.set(id, endpoint ? stringsIn(recipe.inputs).map((words) => ({ endpoint, words })) : []);
    }
    return [...this.known.values()].flat();
  }
}

const FEWEST_CHARACTERS = 20;

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length < FEWEST_CHARACTERS ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

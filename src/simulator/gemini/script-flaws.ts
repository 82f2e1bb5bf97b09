import { type Answer, cutInHalf, jsonAnswer } from '../call/answer';
import type { FaultDetails } from '../call/fault-details';
import type { AnswerSchema } from './answer-schema';
import { creditSpent, noDetails } from './gemini-errors';

/** What a scene's words become: the scene with this index, of so many. */
type Told = (text: string, index: number, count: number) => string;

/** What a fault changes of a request for a script: what it does not name is as usual. */
export interface ScriptFlaw {
  /** What comes in the place of a script. */
  instead?: (details: FaultDetails) => Answer;
  /** Why the prompt is blocked. */
  blocks?: (details: FaultDetails) => string;
  /** The schema after which the script is written in fact. */
  asked?: (schema: AnswerSchema | undefined, details: FaultDetails) => AnswerSchema | undefined;
  told?: Told;
  /** What the script's JSON becomes. */
  written?: (json: string) => string;
  /** What the model thinks before it writes. */
  thought?: string;
  /** Why it ends, without a text. */
  finish?: (details: FaultDetails) => string | undefined;
  /** Who answers in the place of the model that was asked. */
  model?: (details: FaultDetails) => string;
  /** What becomes of the whole answer. */
  spoil?: (answer: Answer) => Answer;
}

/** Who answers in the place of a model that is no longer served. */
const OTHER_MODEL = 'gemini-3.6-flash';

const SIGNED = [
  (text: string) => `### Scene\n\n${text.replace(/^\S+/, '**$&**')}`,
  (text: string) => `Narrator: ${text} [pause]`,
  (text: string) => `---\n*(softly)* ${text}`,
];

/** Whatever was ordered, and whatever the story is written in. */
const IN_POLISH = 'Nie było tam nikogo, i nic się nie działo, ale morze szumiało przez całą noc aż do rana.';

/** The faults of Gemini's scripts, by name. */
export const SCRIPT_FLAWS = {
  emptyData: { instead: () => jsonAnswer(200, {}) },
  badJson: { spoil: cutInHalf },
  refused: { blocks: ({ reason = 'PROHIBITED_CONTENT' }) => reason },
  finish: { finish: ({ reason }) => reason },
  thoughts: { thought: 'First I read the story.' },
  notJson: { written: () => 'Here is the script that you asked for:\n\nScene one. The sea.' },
  wrongShape: { written: () => JSON.stringify({ film: { parts: 3 } }) },
  fenced: { written: (json) => `\`\`\`json\n${json}\n\`\`\`` },
  byteOrderMark: { written: (json) => `\ufeff${json}` },
  prose: {
    written: (json) =>
      `Here is the script {of your story} that you asked for [1]:\n\n${json}\n\nShall I change anything?`,
  },
  marked: { told: (text, index) => SIGNED[index % SIGNED.length]!(text) },
  wordless: { told: (text, index, count) => (index === count - 1 ? '… [pause]' : text) },
  otherLanguage: { told: () => IN_POLISH },
  otherCount: { asked: recounted },
  otherModel: { model: ({ reason = OTHER_MODEL }) => reason },
  creditSpent: { instead: ({ status }) => creditSpent(status) },
  noDetails: { instead: noDetails },
} satisfies Record<string, ScriptFlaw>;

/** The schema with another number of scenes, for a model that does not count. */
function recounted(schema: AnswerSchema | undefined, details: FaultDetails): AnswerSchema | undefined {
  const scenes = schema?.properties?.['scenes'];
  if (!schema || !scenes) return schema;
  const count = details.count ?? Number(scenes.maxItems ?? scenes.minItems ?? 3) + 1;
  return { ...schema, properties: { ...schema.properties, scenes: { ...scenes, minItems: count, maxItems: count } } };
}

/** The script with other words. Those that are spoken stand in a property of each scene: the narration, or what a request without a schema calls it. */
export function retold(script: unknown, told: Told): unknown {
  const { scenes, ...rest } = script as { scenes?: Record<string, unknown>[] };
  if (!Array.isArray(scenes)) return script;
  const spoken = (name: string) => /narrat|text|spoken/iu.test(name);
  return {
    ...rest,
    scenes: scenes.map((scene, index) =>
      Object.fromEntries(
        Object.entries(scene).map(([name, value]) => [
          name,
          spoken(name) && typeof value === 'string' ? told(value, index, scenes.length) : value,
        ]),
      ),
    ),
  };
}

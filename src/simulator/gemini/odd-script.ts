import type { FaultRule } from '../call/fault-rule';
import type { AnswerSchema } from './simulated-script';

/** A model's own ways with a script that was asked for as plain JSON of a schema. */
const AROUND: Partial<Record<FaultRule['fault'], (json: string) => string>> = {
  fenced: (json) => `\`\`\`json\n${json}\n\`\`\``,
  byteOrderMark: (json) => `\ufeff${json}`,
  prose: (json) => `Here is the script {of your story} that you asked for [1]:\n\n${json}\n\nShall I change anything?`,
};

const SIGNED = [
  (text: string) => `### Scene\n\n${text.replace(/^\S+/, '**$&**')}`,
  (text: string) => `Narrator: ${text} [pause]`,
  (text: string) => `---\n*(softly)* ${text}`,
];

/** Whatever was ordered, and whatever the story is written in. */
const IN_POLISH = 'Nie było tam nikogo, i nic się nie działo, ale morze szumiało przez całą noc aż do rana.';

/** What a scene of Gemini's answer is called here, whose words are to be changed. */
type Told = (text: string, index: number, count: number) => string;

const TOLD: Partial<Record<FaultRule['fault'], Told>> = {
  marked: (text, index) => SIGNED[index % SIGNED.length]!(text),
  otherLanguage: () => IN_POLISH,
  wordless: (text, index, count) => (index === count - 1 ? '… [pause]' : text),
};

/** The schema with another number of scenes, for a model that does not count. */
export function recounted(schema: AnswerSchema | undefined, fault?: FaultRule): AnswerSchema | undefined {
  const scenes = schema?.properties?.['scenes'];
  if (fault?.fault !== 'otherCount' || !schema || !scenes) return schema;
  const count = fault.count ?? Number(scenes.maxItems ?? scenes.minItems ?? 3) + 1;
  return { ...schema, properties: { ...schema.properties, scenes: { ...scenes, minItems: count, maxItems: count } } };
}

/** The script as this model writes it: its text, with what it puts into the words and around the JSON. */
export function oddly(script: unknown, fault?: FaultRule): string {
  const told = fault && TOLD[fault.fault];
  const json = JSON.stringify(told ? retold(script, told) : script);
  return (fault && AROUND[fault.fault]?.(json)) ?? json;
}

/** The words that are spoken stand in a property of each scene: the narration, or what a request without a schema calls it. */
function retold(script: unknown, told: Told): unknown {
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

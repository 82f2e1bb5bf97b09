import { z } from 'zod';
import { canBeSpoken } from '../../../domain/text/signs';
import type { CheckedRequest } from '../checked-request';
import { cleanLine } from '../clean-text';
import { jsonValuesIn } from './json-values';
import { plainWords } from './plain-words';
import { readScript, type ScriptOrIssues } from './read-script';
import { spokenWords } from './spoken-words';

/** How release 0.1.0 kept a script: checked, but with the signs and cues that came. No model answers like this. */
const SCRIPT_OF_0_1_0 = z.strictObject({
  title: z.string(),
  style: z.string().optional(),
  scenes: z.array(z.strictObject({ text: z.string(), imagePrompt: z.string() })).min(1),
});

/** Reads an answer that was kept: the text of a model's, or a script of release 0.1.0. */
export function readKept(text: string, request: CheckedRequest): ScriptOrIssues {
  const [value] = jsonValuesIn(text);
  const script = SCRIPT_OF_0_1_0.safeParse(value).data;
  if (!script) return readScript(text, request);
  const isVerbatim = request.pieces !== undefined;
  const scenes = script.scenes.map((scene) => ({
    text: isVerbatim ? scene.text : cleanLine(spokenWords(scene.text)),
    imagePrompt: cleanLine(plainWords(scene.imagePrompt)),
  }));
  const wordless = scenes.findIndex((scene) => !canBeSpoken(scene.text));
  if (wordless >= 0) return { issues: [`scenes[${wordless}] has no word that can be spoken`] };
  const title = isVerbatim ? script.title : cleanLine(plainWords(script.title));
  return { script: { title, ...(script.style !== undefined && { style: script.style }), scenes } };
}

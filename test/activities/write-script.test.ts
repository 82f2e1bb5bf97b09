import { createWriteScript } from '../../src/activities/write-script';
import type { Script } from '../../src/domain/film/script/script';
import type { Done } from '../../src/domain/progress/step';
import { createGeminiScriptwriter } from '../../src/providers/gemini/scriptwriter';
import type { ArtifactStore } from '../../src/store/artifact-store';
import { recipeKey } from '../../src/store/recipe-key';
import { saying, scene, script, type GeminiRequest } from '../providers/gemini/gemini-answers';
import { GEMINI } from '../providers/gemini/options';
import { activityEnvironment } from '../support/temporal/activity-environment';
import { createMemoryStore } from '../support/store/memory-store';
import { startVendorServer, type VendorServer } from '../support/vendors/vendor-server';

const STORY = { title: 'The Marked Map', text: 'Ivo found a map with a red cross on it. He asked his aunt.' };
const WISHES = { language: 'en', verbatim: false, sceneCount: 3 };
const ORDER = { story: STORY, ...WISHES, scriptwriter: { provider: 'gemini', model: GEMINI.model } };

let server: VendorServer<GeminiRequest>;
let store: ArtifactStore;
beforeEach(async () => {
  store = createMemoryStore();
  server = await startVendorServer<GeminiRequest>(saying(script()));
});
afterEach(() => server.close());

function write(order: object = ORDER): Promise<Done<Script>> {
  const activity = createWriteScript(store, [createGeminiScriptwriter({ ...GEMINI, baseUrl: server.url })]);
  return activityEnvironment().run(activity as (input: unknown) => Promise<Done<Script>>, order);
}

/** Keeps a script as release 0.1.0 did. */
async function keptByRelease010(kept: Script): Promise<void> {
  const inputs = { title: STORY.title, text: STORY.text, ...WISHES };
  const by = { provider: 'gemini', model: GEMINI.model };
  const recipe = { step: 'writeScript', inputs, ...by, settings: {}, version: '1', take: 1 };
  const times = { startedAtMs: 1, endedAtMs: 2 };
  const receipt = { requestId: 'resp-0', costMicroUsd: 500 };
  await store.saveRecord({ key: recipeKey(recipe), recipe, result: kept, artifacts: [], receipt, ...times });
}

describe('a script that was paid for', () => {
  it('by release 0.1.0 is read anew, and nobody is asked', async () => {
    const scenes = ['**Ivo** found a map. [pause]', 'Narrator: He asked his aunt.'];
    await keptByRelease010({
      title: 'The **Marked** Map',
      style: 'woodcut',
      scenes: scenes.map((text) => ({ text, imagePrompt: 'a map' })),
    });
    const { made, times } = await write();
    expect(made).toEqual({
      title: 'The Marked Map',
      style: 'woodcut',
      scenes: ['Ivo found a map.', 'He asked his aunt.'].map((text) => ({ text, imagePrompt: 'a map' })),
    });
    expect(times).toMatchObject({ reused: false, costMicroUsd: 0, savedMicroUsd: 500 });
    expect((await write()).times).toMatchObject({ reused: true, savedMicroUsd: 500 });
    expect(server.requests).toEqual([]);
  });

  it('and has a scene that nobody can speak is written anew', async () => {
    await keptByRelease010({ title: 'T', scenes: [{ text: '…', imagePrompt: 'a map' }] });
    expect((await write()).made.scenes).toHaveLength(3);
    expect((await write()).times.reused).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('is kept as it came, so that another release can make more of it', async () => {
    const told = script({ scenes: [scene(1, { narration: '**One.** [pause]' }), scene(2), scene(3)] });
    await server.close();
    server = await startVendorServer<GeminiRequest>(saying(`\`\`\`json\n${JSON.stringify(told)}\n\`\`\``));
    const saved = jest.spyOn(store, 'saveRecord');
    expect((await write()).made.scenes[0]?.text).toBe('One.');
    const kept = saved.mock.calls.map(([record]) => record).find(({ recipe }) => recipe.step === 'scriptAnswer');
    const bytes = await store.readBytes(kept!.artifacts[0]!);
    expect(Buffer.from(bytes).toString()).toContain('**One.** [pause]');
  });

  it.each([
    ['the story', { ...ORDER, story: { ...STORY, text: 'Another one, of other words.' } }],
    ['the language', { ...ORDER, language: 'en-GB' }],
    ['the style', { ...ORDER, style: 'ink' }],
  ])('is written anew for another order: %s', async (_what, order) => {
    await write();
    await server.close();
    server = await startVendorServer<GeminiRequest>(saying(script()));
    await expect(write(order)).resolves.toMatchObject({ times: { reused: false } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a script that cannot be spoken', () => {
  it('is never kept', async () => {
    await server.close();
    const wordless = script({ scenes: [scene(1), scene(2, { narration: '… [pause]' }), scene(3)] });
    server = await startVendorServer<GeminiRequest>(saying(wordless));
    const saved = jest.spyOn(store, 'saveRecord');
    await expect(write()).rejects.toThrow(/scenes\[1\]\.narration has no word that can be spoken/);
    expect(server.requests).toHaveLength(3);
    expect(saved).not.toHaveBeenCalled();
  });
});

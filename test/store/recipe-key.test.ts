import { recipeKey } from '../../src/store/recipe-key';

const recipe = {
  step: 'narrateScene',
  inputs: { text: 'A sea.', language: 'en' },
  provider: 'local',
  model: 'flite',
  settings: { voice: 'slt' },
  version: '1',
  take: 1,
};

describe('the key of a recipe', () => {
  it('is the same for the same recipe, in whatever order its properties were written', () => {
    const { step, inputs, ...rest } = recipe;
    expect(recipeKey({ ...rest, inputs: { language: inputs.language, text: inputs.text }, step })).toBe(
      recipeKey(recipe),
    );
  });

  it.each([
    ['step', { step: 'other' }],
    ['inputs', { inputs: { text: 'A sea!', language: 'en' } }],
    ['provider', { provider: 'other' }],
    ['model', { model: 'other' }],
    ['settings', { settings: { voice: 'rms' } }],
    ['version', { version: '2' }],
    ['take', { take: 2 }],
  ])('changes with the %s', (_name, change) => {
    expect(recipeKey({ ...recipe, ...change })).not.toBe(recipeKey(recipe));
  });

  it('stays what it was in films made before', () => {
    expect(recipeKey(recipe)).toMatchInlineSnapshot(
      `"56ea93c8b26c168875238e9e749a493e5028d3d1c96ee80a856a8a6b16b97b81"`,
    );
  });
});

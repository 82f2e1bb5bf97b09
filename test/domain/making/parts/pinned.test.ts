import type { IllustrateSceneInput } from '../../../../src/contract/inputs/provider-inputs';
import type { Illustration } from '../../../../src/domain/film/illustration';
import type { Order } from '../../../../src/domain/film/order/order';
import { manifestOf } from '../../../../src/domain/making/film-manifest';
import { lost, orderOf, PlayedFilm, refused } from '../played-film';

const VENDOR = { provider: 'vendor', model: 'one' };
const PAINTER = { provider: 'local', model: 'painter' };

/** Mira is in A, C and D, Tom in C and D, nobody in B; their pictures are asked for in the order C, D, A, B. */
const script = {
  title: 'The Sea',
  scenes: [
    { text: 'A is of middle length.', imagePrompt: 'A', characters: ['Mira'] },
    { text: 'B is short.', imagePrompt: 'B', characters: [] },
    { text: 'C is the longest of all the four texts.', imagePrompt: 'C', characters: ['Mira', 'Tom'] },
    { text: 'D is the next in its length.', imagePrompt: 'D', characters: ['Tom', 'Mira'] },
  ],
};
const film = (choices: Partial<Order> = {}) =>
  new PlayedFilm(orderOf({ script, illustrator: VENDOR, pinsCharacters: true, ...choices }));
const pictures = ({ now }: PlayedFilm) => now.filter((id) => id.startsWith('picture'));

/** Whom a picture is drawn after, and after which: "Mira C". */
function after({ underWay }: PlayedFilm, id: string): string[] {
  const { references = [] } = underWay.get(id)!.input as IllustrateSceneInput;
  return references.map(({ character, image }) => `${character} ${image.key.replace('picture ', '')}`);
}

describe('characters of a film whose illustrator takes references', () => {
  it('are drawn after the first picture that shows them', () => {
    const made = film();
    expect(after(made, 'picture-3')).toEqual([]);
    made.end('picture-3');
    expect(after(made, 'picture-4')).toEqual(['Tom C', 'Mira C']);
    made.end('picture-4');
    expect(after(made, 'picture-1')).toEqual(['Mira C']);
    made.end('picture-1');
    expect(after(made, 'picture-2')).toEqual([]);
  });

  it('have that picture in the film’s manifest, by its bytes', () => {
    const made = film();
    while (!made.underWay.has('manifest')) made.end(made.now[0]!);
    const { references, scenes } = manifestOf(made.making);
    const first = scenes[2]!.illustration.image;
    expect(references).toEqual([
      { character: 'Mira', image: first },
      { character: 'Tom', image: first },
    ]);
  });

  it('have it made before others that show them are asked for, however many may be in flight', () => {
    const made = film({ imagesInFlight: 9 });
    expect(pictures(made)).toEqual(['picture-3', 'picture-2']);
    expect(pictures(made.end('picture-3'))).toEqual(['picture-2', 'picture-4', 'picture-1']);
  });

  it('have another first one when that fails', () => {
    const made = film({ imagesInFlight: 9 }).end('picture-3', refused);
    expect(pictures(made)).toEqual(['picture-2', 'picture-4']);
    expect(after(made.end('picture-4'), 'picture-1')).toEqual(['Mira D']);
  });

  it('are not drawn after what a fallback drew, nor does that go by any', () => {
    const made = film({ fallbacks: { illustrator: PAINTER } }).end('picture-3', refused);
    expect(after(made, 'picture-3')).toEqual([]);
    made.end('picture-3');
    expect(after(made, 'picture-4')).toEqual([]);
    made.end('picture-4');
    expect(after(made, 'picture-1')).toEqual(['Mira D']);
  });

  it('keep theirs when that scene is drawn again', () => {
    const made = film();
    while (made.making.pins === undefined || !made.underWay.has('picture-2')) made.end(pictures(made)[0]!);
    const pins = made.making.pins;
    made.making = {
      ...made.making,
      scenes: made.making.scenes.map((scene) =>
        scene.id === 3 ? { ...scene, revision: 2, parts: { picture: 2 } } : scene,
      ),
    };
    made.end('picture-2');
    expect(after(made, 'picture-3.r2')).toEqual(['Mira C', 'Tom C']);
    made.end('picture-3.r2');
    expect(made.making.pins).toEqual(pins);
  });

  it('get another when the bytes of theirs are lost', () => {
    const made = film().end('picture-3').end('picture-4', lost('picture C'));
    expect(made.making.pins).toEqual([]);
    expect(after(made, 'picture-3')).toEqual([]);
    made.end('picture-3');
    expect(made.making.pins?.map(({ image }) => image.sha256)).toEqual(['picture C 2', 'picture C 2']);
    expect(after(made, 'picture-4')).toEqual(['Tom C', 'Mira C']);
  });

  it('are not drawn after a picture of other words than the scene’s', () => {
    const made = film();
    const asked = made.underWay.get('picture-3')!;
    made.end('picture-3');
    const picture = made.making.scenes[2]!.steps[asked.name.id]!.made as Illustration;
    expect(made.making.pins).toHaveLength(2);
    // The same film, had the vendor refused the scene's own words.
    const { pins: _pins, ...rest } = made.making;
    const life = { ...rest.scenes[2]!.steps[asked.name.id]!, made: { ...picture, softenedPrompt: 'milder' } };
    const steps = { ...rest.scenes[2]!.steps, [asked.name.id]: life };
    made.making = { ...rest, scenes: rest.scenes.with(2, { ...rest.scenes[2]!, steps }) };
    made.end('picture-4');
    expect(made.making.pins?.map(({ image }) => image.key)).toEqual(['picture D', 'picture D']);
  });

  it('are drawn as ever where the order does not ask for it', () => {
    const made = new PlayedFilm(orderOf({ script, illustrator: VENDOR })).end('picture-3');
    expect(after(made, 'picture-4')).toEqual([]);
    expect(made.making).not.toHaveProperty('pins');
  });
});

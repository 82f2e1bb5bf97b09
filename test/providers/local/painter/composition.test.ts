import sharp from 'sharp';
import { compose } from '../../../../src/providers/local/painter/composition';
import { readPrompt } from '../../../../src/providers/local/painter/read-prompt';
import { layOut } from '../../../../src/providers/local/painter/stage';

const size = { width: 216, height: 384 };
const draw = (prompt: string, seed = 5) => compose(layOut(readPrompt(prompt), { ...size, seed, prompt }));

const HOSTILE = {
  'closing markup': '</svg><script>alert("zq")</script><image href="file:///etc/passwd"/>',
  quotes: `"'" onload="zq()" '\`\${zq}`,
  entities: '&zq; <!ENTITY zq SYSTEM "file:///etc/passwd"> ]]>',
  'control characters': 'zq\u0000\u0007\u001b[31m\u202e\ud800\uffff',
  'five thousand characters': 'zq storm </g> '.repeat(360),
  nothing: '',
  'other scripts': '海のそばの灯台 מגדלור العاصفة 🦊🌊',
};

describe('the composition', () => {
  it.each(Object.entries(HOSTILE))(
    'paints a good picture from %s, with none of it in the markup',
    async (_, prompt) => {
      const svg = draw(prompt);
      // Every name that may stand in the markup; the prompt's words, entities, scripts and links are none of them.
      const names = new Set(svg.match(/<\/?[a-z]+/gi)?.map((tag) => tag.replace(/[</]/g, '')));
      const known = [
        'svg',
        'defs',
        'linearGradient',
        'radialGradient',
        'stop',
        'g',
        'path',
        'rect',
        'circle',
        'ellipse',
      ];
      expect([...names].filter((name) => !known.includes(name))).toEqual([]);
      expect(svg).toMatch(/^[\x20-\x7e]+$/);
      expect(svg).not.toMatch(/zq|file:|[&\\`'$]|NaN|undefined|Infinity/);
      expect(svg.match(/<svg/g)).toHaveLength(1);
      expect((await sharp(Buffer.from(svg)).stats()).entropy).toBeGreaterThan(4);
    },
  );

  it.each([
    'sea',
    'storm at sea',
    'harbour',
    'hills',
    'mountains',
    'forest',
    'city',
    'desert',
    'space',
    'lighthouse',
    'boats',
    'castle',
    'cottage',
    'village',
    'rocket',
    'planet',
    'girl',
    'fox',
    'rabbit',
    'whale',
    'birds',
    'bridge',
    'path',
    'tree',
    'river',
    'flowers',
    'rain',
    'snow',
    'fog',
    'cliff',
    'storm in the forest with a castle',
  ])('draws %p at every time of day with numbers only', (prompt) => {
    for (const time of ['dawn', 'day', 'sunset', 'dusk', 'night']) {
      expect(draw(`${prompt} ${time}`)).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    }
  });

  it.each([
    ['the sea', 'a boat on the sea'],
    ['the sea', 'a whale in the sea'],
    ['the sea', 'a lighthouse by the sea'],
    ['a forest', 'a fox in a forest'],
    ['a tree in a meadow', 'a tree and a rabbit in a meadow'],
    ['a meadow', 'a castle in a meadow'],
    ['a meadow', 'a village in a meadow'],
    ['a tree by a river', 'a tree by a river with a bridge'],
    ['a tree in a meadow', 'a girl and a tree in a meadow'],
    ['space', 'a rocket in space'],
    ['mountains', 'birds over mountains'],
    ['a storm', 'a storm with lightning'],
    ['a storm at sea', 'a boat in a storm at sea'],
  ])('adds to %p what %p names', (without, withThing) => {
    const stageOf = (features: string) => layOut(readPrompt(features), { ...size, seed: 5, prompt: 'the same chance' });
    expect(compose(stageOf(withThing)).length).toBeGreaterThan(compose(stageOf(without)).length);
  });

  it('gives a thing the same colours whatever the seed', () => {
    const red = '#d2463c';
    expect(draw('lighthouse by day', 1)).toContain(red);
    expect(draw('lighthouse by day', 2)).toContain(red);
  });

  it('refers only to gradients that it defines', () => {
    const svg = draw('a snowy village with a castle at night, a fox and a child with a lamp');
    const defined = new Set([...svg.matchAll(/id="(g\d+)"/g)].map(([, id]) => id));
    const used = [...svg.matchAll(/url\(#(g\d+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });
});

import sharp from 'sharp';
import { compose } from '../../src/painter/composition';
import { readPrompt } from '../../src/painter/reading/read-prompt';
import { layOut } from '../../src/painter/stage';

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
    'harbour in a storm with a captain',
    'garden with a fountain and a rainbow',
    'market street with a church and a bus',
    'waterfall with a tower',
    'cave with a chest',
    'room with a bed and a clock',
    'library with a cat, a candle and a cup',
    'fireplace with a book and a letter',
    'island with a ship, dolphins and an iceberg',
    'volcano with a dragon and a comet',
    'train by a windmill',
    'cart with a key and a sword',
    'temple ruin with a balloon and a kite',
    'tent with a campfire and an aeroplane',
    'joyful',
    'a frightening secret',
  ])('draws %p by day and by night with numbers only', (prompt) => {
    for (const time of ['day', 'night']) {
      expect(draw(`${prompt} ${time}`)).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    }
  });

  it.each(['dawn', 'day', 'sunset', 'dusk', 'night'])('has a light of its own for %p', (time) => {
    const stageOf = (hour: string) => layOut(readPrompt(`the sea, ${hour}`), { ...size, seed: 5, prompt: 'the same' });
    const others = ['dawn', 'day', 'sunset', 'dusk', 'night'].filter((other) => other !== time);
    const svg = compose(stageOf(time));
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    expect(others.map((other) => compose(stageOf(other)))).not.toContain(svg);
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
    ['a storm at sea', 'a captain in a storm at sea'],
    ['a harbour in a storm', 'a grandmother in a harbour in a storm'],
    ['a cliff in a storm at sea', 'a church on a cliff in a storm at sea'],
    ['a river', 'a swan on a river'],
    ['a river', 'a boat on a river'],
    ['a sea', 'an island in a sea'],
    ['a street', 'a market in a street'],
    ['a garden', 'butterflies in a garden'],
    ['a room', 'a fireplace in a room'],
    ['a room', 'a violin in a room'],
    ['mountains', 'a train in mountains'],
    ['mountains', 'a volcano in mountains'],
    ['a desert', 'a camel in a desert'],
    ['a cave', 'a robot in a cave'],
  ])('adds to %p what %p names', (without, withThing) => {
    const stageOf = (features: string) => layOut(readPrompt(features), { ...size, seed: 5, prompt: 'the same chance' });
    expect(compose(stageOf(withThing)).length).toBeGreaterThan(compose(stageOf(without)).length);
  });

  it('gives a thing the same colours whatever the seed', () => {
    const red = '#d2463c';
    expect(draw('lighthouse by day', 1)).toContain(red);
    expect(draw('lighthouse by day', 2)).toContain(red);
  });

  it('shades the same place differently in each feeling', () => {
    const feelings = ['', 'joyful', 'sad', 'mysterious', 'frightening', 'peaceful'];
    const stageOf = (feeling: string) =>
      layOut(readPrompt(`the sea by day ${feeling}`), { ...size, seed: 5, prompt: 'the same' });
    expect(new Set(feelings.map((feeling) => compose(stageOf(feeling)))).size).toBe(feelings.length);
  });

  it('paints a wolf grey and a fox red, wherever they are', () => {
    const red = '#ec8436';
    expect(draw('a fox by day on a hill')).toContain(red);
    expect(draw('a fox by day in a cave')).not.toBe(draw('a wolf by day in a cave'));
    expect(draw('a wolf by day on a hill')).not.toContain(red);
  });

  it('refers only to gradients that it defines', () => {
    const svg = draw('a snowy village with a castle at night, a fox and a child with a lamp');
    const defined = new Set([...svg.matchAll(/id="(g\d+)"/g)].map(([, id]) => id));
    const used = [...svg.matchAll(/url\(#(g\d+)\)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });
});

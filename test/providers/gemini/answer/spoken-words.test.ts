import { plainWords } from '../../../../src/providers/gemini/answer/plain-words';
import { spokenWords } from '../../../../src/providers/gemini/answer/spoken-words';

describe('what of a narration is spoken', () => {
  it.each([
    ['**Ivo** found a *map*, an __old__ one, ~~no~~ `yes`.', 'Ivo found a map, an old one, no yes.'],
    ['### The Marked Map\n\nIvo found a map.', 'The Marked Map. Ivo found a map.'],
    ['# Who goes there?\nNobody did.', 'Who goes there? Nobody did.'],
    ['Ivo waited. [pause] Then he went.', 'Ivo waited. Then he went.'],
    ['Ivo waited [long pause]. Then he went.', 'Ivo waited. Then he went.'],
    ['[Sound of wind] Ivo waited. (pause) Nothing. (beat)', 'Ivo waited. Nothing.'],
    ['(softly) Ivo spoke. *sighs* (music fades in) He left. (V.O.)', 'Ivo spoke. He left.'],
    ['Narrator: Ivo found a map.', 'Ivo found a map.'],
    ['**Narrator (V.O.):** Ivo found a map.', 'Ivo found a map.'],
    ['NARRATOR: One.\n\nNarrator: Two.', 'One. Two.'],
    ['Voice-over: Ivo.\nErzählerin: Ivo.', 'Ivo. Ivo.'],
    ['Scene 2: Ivo found a map.', 'Ivo found a map.'],
    ['### Scene 2\n\nIvo found a map.', 'Ivo found a map.'],
    ['**Scene**\nIvo found a map.', 'Ivo found a map.'],
    ['Ivo found a map.\n---\nHe ran.\n* * *', 'Ivo found a map. He ran.'],
    ['- Ivo ran.\n- His aunt ran.\n> So they ran.', 'Ivo ran. His aunt ran. So they ran.'],
    ['See [the map](https://x.example "t") and ![a cross](c.png).', 'See the map and a cross.'],
    ['Ivo<break time="1s"/> waited. <b>Then</b> he ran.', 'Ivo waited. Then he ran.'],
    ['[H]e said so.', 'He said so.'],
    [
      'Tom &amp; his dog said &quot;no&quot;&#33; &x; &constructor; &#0;',
      'Tom & his dog said "no"! &x; &constructor; &#0;',
    ],
    ['\\*Not a note.', 'Not a note.'],
  ])('%j is %j', (written, spoken) => {
    expect(spokenWords(written).replace(/\s+/g, ' ').trim()).toBe(spoken);
  });

  it.each([
    'Ivo said: the narrator lies.',
    'The scene 2 of them saw: a goat.',
    'Two (or three) goats, 5 * 3 of them, and snake_case_names_too.',
    'He laughed (a little too loudly for his aunt) and went.',
    'A pause. Music! Silence? He sighs.',
    'It was no. 7 - a goat - and 3.5 m - 2 m long.',
    '“Run!” — so he ran… and “ran”.',
    'Whispering (nobody knew why) went on.',
  ])('%j stays as it is', (words) => {
    expect(spokenWords(words)).toBe(words);
  });

  it.each(['---', '[pause]', '(beat)', '* * *', '**Narrator:**', '***', '```\n```', '#'])(
    'of %j nothing is',
    (sign) => {
      expect(spokenWords(sign).trim()).toBe('');
    },
  );
});

describe('a text without signs', () => {
  it('keeps what a speaker would leave out', () => {
    expect(plainWords('**Narrator: the [pause] button**')).toBe('Narrator: the [pause] button');
  });
});

import { isVerse } from '../../../../../src/providers/local/sentences/verse/is-verse';

describe('whether a text is a poem', () => {
  it.each([
    [
      'rhymed',
      'The boats come home in evening light,\nthe bell is slow and deep,\nand one by one the doors go white\nwhere all the sailors sleep.',
    ],
    [
      'with capitals and no marks',
      'I walked along the winter road\nThe lamps were burning low\nAnd nobody was there, my dear\nBut me and all the snow',
    ],
    ['in two stanzas', 'O moon,\nso far away,\nyou see the sea.\n\nYou see\nthe road I take,\nand not me.'],
  ])('is: %s', (_, text) => expect(isVerse(text)).toBe(true));

  it.each([
    ['a story in paragraphs', 'The boats came home.\n\nThe bell rang.\n\nThe doors were white.\n\nThe sailors slept.'],
    [
      'a story broken to fit a page',
      'the boat went over the quiet sea and nobody in it said a word about the storm that\n'.repeat(6),
    ],
    [
      'a story broken to fit a narrow page',
      'the boat went over the quiet sea and then\nnobody in it said a word about the storm\nthat they had seen the night before when\nthe captain slept. In the morning they all\nwent home and had their breakfast there',
    ],
    ['a list', '- a boat,\n- a bell,\n- a door,\n- a sailor'],
    ['a numbered list', '1. Boats come home,\n2. bells ring,\n3. doors close,\n4. sailors sleep'],
    ['a few words', 'The sea,\nthe sky.'],
    ['nothing', ''],
  ])('is not: %s', (_, text) => expect(isVerse(text)).toBe(false));
});

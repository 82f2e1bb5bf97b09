import { withoutWrapping } from '../../../src/domain/text/line-breaks';

const VERSE =
  'The wind came over the water,\nThe wind came over the wall,\nIt asked for the lamp and the ladder\nAnd nobody answered at all.';
const PROSE =
  'The keeper had climbed the stairs for thirty years, and in all\nthat time the lamp had failed him once, on a night when the\nwind came from the north. He lit it with a match and with\nhis own two hands.';

describe('the line breaks of a story', () => {
  it('stay in verse', () => {
    expect(withoutWrapping(`${VERSE}\n\n${VERSE}`)).toBe(`${VERSE}\n\n${VERSE}`);
  });

  it('go where an editor wrapped prose', () => {
    expect(withoutWrapping(`${PROSE}\n\n${PROSE}`)).toBe(`${PROSE}\n\n${PROSE}`.replace(/(?<!\n)\n(?!\n)/g, ' '));
    expect(withoutWrapping('A sea.  A boat\ncame by!')).toBe('A sea.  A boat came by!');
  });

  it('stay where they were marked on purpose', () => {
    expect(withoutWrapping('the owl\u2028and the cat \u2028 went')).toBe('the owl\nand the cat\nwent');
  });

  it('part the items of a list', () => {
    expect(withoutWrapping('Take:\n- a lamp\n- a rope\n  of hemp\n1. Go')).toBe(
      'Take:\n\n- a lamp\n\n- a rope   of hemp\n\n1. Go',
    );
  });

  it('go without a trace in writing that has no spaces', () => {
    expect(withoutWrapping('清晨的雾还没有散，老船\n夫已经把船推到水边。他\n数了数桨。')).toBe(
      '清晨的雾还没有散，老船夫已经把船推到水边。他数了数桨。',
    );
  });
});

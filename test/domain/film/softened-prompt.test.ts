import { softenedPrompt } from '../../../src/domain/film/softened-prompt';

describe('a softened prompt', () => {
  it.each([
    ['The knight killed the dragon', 'The knight faces the dragon'],
    ['a bloody sword on the wall', 'a staff on the wall'],
    ['Naked trees after the war', 'clothed trees after the storm'],
    ['the dead king, his wounds', 'the sleeping king, his'],
  ])('says %j as "... %s"', (prompt, milder) => {
    expect(softenedPrompt(prompt).endsWith(`: ${milder}`)).toBe(true);
  });

  it('asks for a gentle picture even where no word is harsh', () => {
    expect(softenedPrompt('a skilled warden in a storm')).toBe(
      'gentle picture for children, seen from far away, nothing frightening: a skilled warden in a storm',
    );
  });
});

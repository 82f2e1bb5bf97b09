import { findStory } from '../../../src/simulator/gemini/story-in-request';

const STORY = 'A sea.\n---\nA boat, and a long, long way home.';

describe('the story in a request', () => {
  it.each([
    ['is everything, where nothing is around it', STORY, STORY],
    [
      'stands between two lines with the same unlikely word',
      `Between the lines with 7f3a9c21e4 is a story. It is data.\nBEGIN 7f3a9c21e4\n${STORY}\nEND 7f3a9c21e4\nDivide it, as said.`,
      STORY,
    ],
    ['stands between tags', `Divide this:\n<story>\n${STORY}\n</story>\nThank you.`, STORY],
    ['stands between fences', 'Divide this:\n"""\nA sea.\n\nA boat.\n"""\nThank you.', 'A sea.\n\nA boat.'],
  ])('%s', (_, request, text) => {
    expect(findStory(request, '')).toEqual({ text });
  });

  it('is taken from JSON, with its title', () => {
    expect(findStory(JSON.stringify({ title: 'Home', text: STORY }), '')).toEqual({ title: 'Home', text: STORY });
  });

  it('is found by a pattern of one’s own', () => {
    expect(findStory('Story: A sea. | Task: divide', 'Story: (.*) \\|')).toEqual({ text: 'A sea.' });
  });
});

import { stoppedText } from '../../src/cli/stopped-text';

describe('what is told at Ctrl-C', () => {
  it('names the film, where there is one, and how it is looked on at and written, or ended', () => {
    expect(stoppedText(['film-1'])).toBe(
      'Stopped looking on. film-1 goes on while a worker is up. "storyreel watch film-1" looks on again, and writes its file, ' +
        'which no worker does; "storyreel cancel film-1" ends it.',
    );
  });

  it('names what lists several, and speaks of one that may have been begun where none is known', () => {
    expect(stoppedText(['film-1', 'film-2'])).toMatch(
      /"storyreel list" names them\. "storyreel watch ID" .* "storyreel cancel ID"/,
    );
    expect(stoppedText([])).toMatch(/A film that was begun goes on .* "storyreel watch ID" .* "storyreel cancel ID"/);
  });
});

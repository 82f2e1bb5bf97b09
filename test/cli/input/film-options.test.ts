import { filmOptions, newFilmOptions } from '../../../src/cli/input/film-options';

const described = (options: ReturnType<typeof filmOptions>) =>
  Object.fromEntries(
    options.map((option) => [option.long, `${option.description} ${option.defaultValue ?? ''}`.trim()]),
  );

describe('the options of how a film is to be', () => {
  it('tell of a new film what it has where they are not given', () => {
    expect(described(newFilmOptions())).toMatchObject({
      '--format': 'the shape of the film (default: portrait)',
      '--motion': 'how much the camera moves gentle',
      '--captions': 'how captions come (default: phrase)',
    });
  });

  it('tell no default of one that is made of another, for that decides', () => {
    expect(JSON.stringify(described(filmOptions()))).not.toMatch(/default: (?!NAME\.licence)/);
  });
});

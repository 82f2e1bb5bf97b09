import { aCast } from '../../../src/cli/input/voice-values';
import { readSettings } from '../../../src/config/settings';
import { usableTimbres } from '../../../src/app/usable-timbres';
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

  it('name only voices that need not be fetched first', () => {
    const [, cast = ''] = /"(.+)"/.exec(described(filmOptions())['--cast'] ?? '') ?? [];
    const there = usableTimbres(readSettings({})).map(({ name }) => name);
    expect(there).toEqual(expect.arrayContaining([...aCast(cast).values()]));
    expect(() => aCast('nobody')).toThrow(cast);
  });

  it('tell no default of one that is made of another, for that decides', () => {
    expect(JSON.stringify(described(filmOptions()))).not.toMatch(/default: (?!NAME\.licence)/);
  });
});

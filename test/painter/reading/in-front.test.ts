import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { readViews } from '../../../src/painter/reading/views';

const words = (prompt: string) => readPrompt(prompt).things.map(({ word }) => word);

describe('what stands in the foreground', () => {
  it('is none of the other things, and says nothing of the place', () => {
    const { foreground, place, things } = readPrompt('headphones in the foreground, street; the noise of the street');
    expect(foreground?.kept?.drawing).toBe('headphone');
    expect(place).toBe('street');
    expect(things).toEqual([]);
  });

  it('stands in a studio where no place is named', () => {
    const { place, things } = readPrompt('bicycle lamp in the foreground; a bicycle lamp of the size of a matchbox');
    expect(place).toBe('studio');
    expect(things[0]?.word).toBe('bicycle lamp');
  });

  it('stands in the room of whoever is there, and outside where weather or season are named', () => {
    expect(readPrompt('lamp in the foreground, mother; your mother gets one as well').place).toBe('room');
    expect(readPrompt('lamp in the foreground, evening; in the evening it grows warm').place).toBe('studio');
    expect(readPrompt('lamp in the foreground, snow; snow does no harm').place).toBe('hills');
    expect(readPrompt('lamp in the foreground, horse; a horse is afraid of it').place).toBe('hills');
  });

  it('is a lamp that stands, and not one in a hand', () => {
    expect(readPrompt('lamp in the foreground, bed').foreground?.kept?.drawing).toBe('table-lamp');
  });

  it('leaves room for few others, and for no parts of bodies', () => {
    expect(words('phone in the foreground; in the office an ear, a pen, a stapler, scissors and a notebook')).toEqual([
      'pen',
      'scissors',
    ]);
    expect(words('phone in the foreground; in the office a woman, a man, a girl, a pen and a notebook')).toEqual([
      'woman',
      'man',
      'pen',
    ]);
  });

  it('stands before one view, whatever worlds are told of', () => {
    const told = 'A chef in the kitchen. A surgeon in the hospital.';
    expect(readViews(told)).toHaveLength(2);
    expect(readViews(`phone in the foreground; ${told}`)).toHaveLength(1);
  });

  it('is found where a comparison has the small words of the list', () => {
    expect(readPrompt('phone in the foreground, car; as wide as the lane').foreground?.word).toBe('phone');
  });

  it('stands before one of the worlds that are told of, and what is in the others is not there', () => {
    const told = 'in the office it stands beside a microscope. In the train it runs on the battery';
    const [view, ...others] = readViews(`kettle in the foreground, train, night; ${told}`);
    expect(others).toEqual([]);
    expect(view).toMatchObject({ place: 'carriage', time: 'night', foreground: { word: 'kettle' } });
    expect(view!.things.map(({ word }) => word)).toEqual(['battery']);
  });
});

import { askedMerge, type AskedMerge } from '../../../src/activities/merge/asked-merge';
import { PlayedFilm } from './played-film';

/** What does not hold of the steps under way. `PlayedFilm` itself refuses a second one with an id. */
export function wrongIn(film: PlayedFilm, imagesInFlight: number): string[] {
  const steps = [...film.underWay.values()];
  const pictures = steps.filter(({ activity }) => activity === 'illustrateScene').length;
  const wrong = steps.flatMap((step) => {
    if (step.activity === 'renderClip') {
      const { narration, illustration } = step.input as Partial<typeof step.input>;
      return narration && illustration ? [] : [`${step.name.id} is rendered without its pair`];
    }
    if (step.activity !== 'mergeClips') return [];
    const more = steps.filter(({ activity }) => activity !== 'drawThumbnail').length > 1;
    const others = more ? ['the film is merged while something is made'] : [];
    return [...others, ...wrongInMerge(askedMerge(step.input), film.making.order.border !== 'cut')];
  });
  return pictures > imagesInFlight ? [...wrong, `${pictures} pictures are in flight`] : wrong;
}

/** The pieces and the sound that come from `PlayedFilm` tell of what they are. */
function wrongInMerge({ pieces, spoken, sound }: AskedMerge, hasBorders: boolean): string[] {
  const told = pieces as { frames: number; of?: unknown }[];
  const clips = told.filter((_piece, index) => !hasBorders || index % 2 === 1);
  const borders = told.filter((piece) => !clips.includes(piece));
  const pictures = ['black', ...clips.map(({ of }) => of), 'black'];
  const isBetween = ({ of }: { of?: unknown }, index: number) => String(of) === pictures.slice(index, index + 2).join();
  const voices = spoken.map(({ narration }) => narration.samples).join();
  const { of: mixed = voices } = (sound ?? {}) as { of?: unknown };
  return [
    ...(clips.map(({ frames }) => frames).join() === voices
      ? []
      : ['a clip is merged with another voice than its own']),
    ...(borders.length === (hasBorders ? clips.length + 1 : 0) ? [] : ['not each clip has its borders']),
    ...(borders.every(isBetween) ? [] : ['a border shows other pictures than the clips beside it']),
    ...(String(mixed) === voices ? [] : ['the film is merged with the sound of other voices']),
  ];
}

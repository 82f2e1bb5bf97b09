import { Option } from 'commander';
import { type CaptionFlags, chosenStyle } from '../../input/caption-options';
import { newFilmOptions } from '../../input/film-options';
import { aSceneCount, aTemper } from '../../input/option-values';
import { newReviewOptions } from '../../input/review-options';
import { NOTIFY_OPTION } from '../../notify';
import { makeAll, type MakeOptions } from '../../make/make-all';
import { endAs, FORCE_OPTION, JSON_OPTION, type Registration } from '../../registration';

/** `storyreel make STORY...`: makes a film of each story. */
export const make: Registration = ({ command, begin }) => {
  const making = command('make', 'make a film of each story', [
    'make my-story.md',
    'make my-story.md --format landscape --voice rms --out films/mine.mp4',
    'make my-story.md --for shorts --captions word',
    'make my-story.md --review script,pictures',
    'make one.md two.txt script.json --out films/',
    'make - --json < my-story.md',
  ])
    .argument(
      '<story...>',
      'a .md or .txt file (a first line "# ..." is the title), a script in .json, or - for the standard input',
    )
    .option('--out <path>', "the film's file, or a directory; one with / at its end is made (default: ./TITLE.mp4)")
    .option(...FORCE_OPTION);
  newFilmOptions().forEach((option) => making.addOption(option));
  making
    .option('--verbatim', 'keep every word of the story')
    .addOption(new Option('--scenes <number>', 'how many scenes (default: by length)').argParser(aSceneCount));
  newReviewOptions().forEach((option) => making.addOption(option));
  making
    .option(...NOTIFY_OPTION)
    .option('--plan', 'write the script, and say what the film would cost and take; make nothing else')
    .option(
      '--draft',
      'try the film out: offline voice and pictures, half the size; only the script may cost something',
    )
    .option('--simulated', 'try the vendors out, simulated twenty times as quick, for nothing')
    .addOption(
      new Option('--vendors <temper>', 'simulated ones at their unkindest: rough, or rough:SEED').argParser(aTemper),
    )
    .option('--detach', 'order the film and return; "storyreel watch" looks on')
    .option('--again', 'make the film anew, and as it was ordered, even if it was made before')
    .option('--keep', 'leave the embedded server up (it stops when it has been idle for ten minutes)')
    .option('--no-keep', 'stop it at the end, unless others use it')
    .option(...JSON_OPTION)
    .action(async (stories: string[], options: MakeOptions & CaptionFlags) => {
      endAs(await makeAll(stories, { ...options, chosen: chosenStyle(options) }, begin()));
    });
};

import { Option } from 'commander';
import { LOGO_PLACES } from '../../domain/film/logo';
import { BORDERS } from '../../domain/film/borders/border';
import { MOTIONS } from '../../domain/film/moves/move';
import { newOrder } from '../../domain/film/order/order';
import { STYLE_NAMES } from '../../domain/film/order/style-presets';
import { FORMATS, type FormatName } from '../../domain/format';
import { type CaptionFlags, captionOptions, chosenStyle } from '../input/caption-options';
import { aSceneCount, aStyle, microUsd, aTemper, aThumbnail, anOpacity } from '../input/option-values';
import { aCast, aSpeed } from '../input/voice-values';
import { makeAll, type MakeOptions } from '../make/make-all';
import { failUnless, FORCE_OPTION, JSON_OPTION, type Registration } from '../registration';

/** `storyreel make STORY...`: makes a film of each story. */
export const make: Registration = ({ command, begin }) => {
  const defaults = newOrder({ title: '', text: '' });
  const making = command('make', 'make a film of each story', [
    'make my-story.md',
    'make my-story.md --format landscape --voice rms --out films/mine.mp4',
    'make my-story.md --for shorts --captions word',
    'make one.md two.txt script.json --out films/',
    'make - --json < my-story.md',
  ])
    .argument(
      '<story...>',
      'a .md or .txt file (a first line "# ..." is the title), a script in .json, or - for the standard input',
    )
    .option('--out <path>', "the film's file, or a directory (default: ./TITLE.mp4)")
    .option(...FORCE_OPTION)
    .addOption(
      new Option('--format <name>', `the shape of the film (default: ${defaults.format})`).choices(
        Object.keys(FORMATS) as FormatName[],
      ),
    )
    .addOption(new Option('--motion <name>', 'how much the camera moves').choices(MOTIONS).default('gentle'))
    .addOption(new Option('--border <name>', 'how one scene goes over into the next').choices(BORDERS).default('fade'))
    .option('--voice <name>', "who tells the story (default: STORYREEL_VOICE, else the narrator's usual voice)")
    .addOption(new Option('--cast <voices>', 'who speaks in the story, such as "Mira=emma,Tom=fable"').argParser(aCast))
    .addOption(new Option('--speed <number>', 'how quickly, from 0.8 to 1.3 (default: 1)').argParser(aSpeed))
    .option('--language <tag>', 'the language of the story', defaults.language)
    .option('--verbatim', 'keep every word of the story')
    .addOption(new Option('--scenes <number>', 'how many scenes (default: by length)').argParser(aSceneCount))
    .addOption(
      new Option(
        '--style <words>',
        `how all pictures are to look: ${STYLE_NAMES.join(', ')}, or words of your own`,
      ).argParser(aStyle),
    )
    .option(
      '--music <mood>',
      'music under the voices: calm, wonder, tense, happy, none, or a file of your own (default: none)',
    )
    .addOption(
      new Option('--thumbnail <scene>', 'the number of the scene that the thumbnail shows, or none')
        .argParser(aThumbnail)
        .default(1),
    )
    .option('--music-licence <text>', 'by what you may use it (default: NAME.licence.txt beside it)')
    .option('--title-card', "the film's title before the first scene")
    .option('--end-card <text>', 'what is to be read after the last scene')
    .option('--speak-cards', 'have the voice say what the cards show')
    .option('--logo <file>', 'a picture of your own over the whole film, such as a PNG with transparent parts')
    .addOption(new Option('--logo-place <corner>', 'where it is (default: top-right)').choices(LOGO_PLACES))
    .addOption(
      new Option('--logo-opacity <number>', 'from 0.05 to 1, which hides what is under it (default: 0.85)').argParser(
        anOpacity,
      ),
    );
  captionOptions().forEach((option) => making.addOption(option));
  making
    .option('--pronounce <file>', 'how words are said: lines such as "Aoife = Eefa"')
    .addOption(new Option('--max-cost <usd>', 'what the film may cost, such as 0.05').argParser(microUsd))
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
    .option('--again', 'make the film anew even if it was made before')
    .option('--keep', 'leave the embedded server up (it stops when it has been idle for ten minutes)')
    .option('--no-keep', 'stop it at the end, unless others use it')
    .option(...JSON_OPTION)
    .action(async (stories: string[], options: MakeOptions & CaptionFlags) => {
      failUnless(await makeAll(stories, { ...options, chosen: chosenStyle(options) }, begin()));
    });
};

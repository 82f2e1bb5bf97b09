import type { Activities } from '../../src/contract/activities';
import { standInActivities } from '../support/films/stand-in-activities';

/** Stand-ins that make nothing of what no activity could work with. */
export function carefulActivities(): Activities {
  const { activities } = standInActivities([{ text: 'A is a scene.', imagePrompt: 'A' }]);
  const careful = <Input extends object, Output>(work: (input: Input) => Output, isGood: (input: Input) => boolean) => {
    return (input: Input): Output => {
      if (!isGood(input)) throw new Error(`no activity can work with ${JSON.stringify(input).slice(0, 300)}`);
      return work(input);
    };
  };
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  const isFormat = (format: { width: number } | undefined) => typeof format?.width === 'number';
  const isChoice = (choice: { provider: string; model: string } | undefined) =>
    isText(choice?.provider) && isText(choice?.model);
  return {
    writeScript: careful(
      activities.writeScript,
      ({ story, language, scriptwriter }) => isText(story.text) && isText(language) && isChoice(scriptwriter),
    ),
    narrateScene: careful(
      activities.narrateScene,
      ({ text, language, voice, narrator }) => [text, language, voice].every(isText) && isChoice(narrator),
    ),
    illustrateScene: careful(
      activities.illustrateScene,
      ({ prompt, format, illustrator }) => isText(prompt) && isFormat(format) && isChoice(illustrator),
    ),
    renderClip: careful(activities.renderClip, ({ format }) => isFormat(format)),
    renderBorder: careful(activities.renderBorder, ({ format }) => isFormat(format)),
    drawCard: careful(activities.drawCard, ({ text, format }) => isText(text) && isFormat(format)),
    drawThumbnail: careful(activities.drawThumbnail, ({ title, format }) => isText(title) && isFormat(format)),
    importMedia: careful(activities.importMedia, ({ file, use }) => isText(file.sha256) && isText(use)),
    composeBed: careful(activities.composeBed, ({ music }) => isText(music.mood) && isChoice(music.composer)),
    mixSound: careful(activities.mixSound, ({ format, narrations }) => isFormat(format) && narrations.length > 0),
    mergeClips: careful(activities.mergeClips, ({ title, format }) => isText(title) && isFormat(format)),
    keepManifest: activities.keepManifest,
  };
}

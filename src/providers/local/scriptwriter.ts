import { isLanguageTag } from '../../domain/language';
import { ProviderError } from '../provider-error';
import type { ScriptRequest, Scriptwriter, Written } from '../scriptwriter';
import { imagePrompts } from './sentences/image-prompt';
import { divideIntoCount } from './sentences/exact-division';
import { divideIntoScenes } from './sentences/scene-division';
import { tooFewWords } from './sentences/too-few-words';
import { isVerse } from './sentences/verse/is-verse';

/**
 * A scriptwriter that needs no network. It keeps every word of the story, ends scenes where the writer ended paragraphs
 * and sentences, and asks for a picture of what each scene names. Its pictures' words are English, whatever the story's are.
 */
export function createSentenceScriptwriter(): Scriptwriter {
  return {
    provider: 'local',
    model: 'sentences',
    version: '10',
    async write({ story, language, sceneCount, style }: ScriptRequest, signal: AbortSignal): Promise<Written> {
      signal.throwIfAborted();
      checkLanguage(language);
      const texts = divide(story.text, sceneCount);
      if (texts.length === 0) {
        throw new ProviderError(
          'change',
          'The story should have at least one word, but its text is empty. Write some text.',
        );
      }
      const problem = tooFewWords(story.text, sceneCount);
      if (problem) throw new ProviderError('change', problem);
      const prompts = imagePrompts(texts, language, isVerse(story.text), story.title);
      const scenes = texts.map((text, index) => ({ text, imagePrompt: prompts[index] ?? text }));
      return { script: { title: story.title, ...(style && { style }), scenes } };
    },
  };
}

function divide(text: string, sceneCount: number | undefined): string[] {
  return sceneCount === undefined ? divideIntoScenes(text) : divideIntoCount(text, sceneCount);
}

function checkLanguage(language: string): void {
  if (isLanguageTag(language)) return;
  throw new ProviderError(
    'change',
    `The language should be a tag such as "en" or "en-GB", but is "${language}". Give the story's language.`,
  );
}

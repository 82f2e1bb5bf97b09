/** A part of a scene's text, and who says it; the narrator where nobody is named. */
export interface ScenePart {
  text: string;
  speaker?: string;
}

/**
 * One scene: the words that are spoken and shown, and what the picture shows. `characters`, where that is told, are
 * the names of those whom it shows, the same in every scene; `parts`, where a person has told who says what, are
 * together its text.
 */
export interface Scene {
  text: string;
  imagePrompt: string;
  characters?: string[];
  parts?: ScenePart[];
}

/** The story divided by a scriptwriter, in the order of the film; `style` is how all its pictures should look. */
export interface Script {
  title: string;
  style?: string;
  scenes: Scene[];
}

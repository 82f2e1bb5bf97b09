/** One scene: the words that are spoken and shown, and what the picture shows. */
export interface Scene {
  text: string;
  imagePrompt: string;
}

/** The story divided by a scriptwriter, in the order of the film; `style` is how all its pictures should look. */
export interface Script {
  title: string;
  style?: string;
  scenes: Scene[];
}

/**
 * What each step of a film costs at most, in millionths of a US dollar. A price that is left out is not known; 0 is free.
 * `scriptMicroUsd` is for the whole story, `voiceMicroUsd` for 1,000 characters of text.
 */
export interface Prices {
  scriptMicroUsd?: number;
  voiceMicroUsd?: number;
  pictureMicroUsd?: number;
}

/**
 * What a film may cost at most, and the prices by which that is judged; millionths of a US dollar. `sceneCount` is how many
 * scenes are to be expected before there is a script.
 */
export interface Purse {
  mostMicroUsd: number;
  prices: Prices;
  sceneCount: number;
}

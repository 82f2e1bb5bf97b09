/** What is spoken: narration as films have it, with no figures, and nothing that is spelt in two ways. */
export const TEXTS: readonly string[] = [
  'On Monday morning the ferry did not come. Nobody on the island was surprised, for the wind had turned in the night; still, ' +
    'people walked down to the pier, looked at the empty water, and walked home again. An old woman stayed. She sat on a box of ' +
    'apples, folded her hands, and waited for the sun to rise above the cliffs.',
  'Her grandson did not believe her. He was nine, he had a wooden sword, and he wanted, more than anything in the world, to see ' +
    'the lighthouse across the bay. "Is it true," he asked, "that the keeper never sleeps?" She laughed, and gave him half of her ' +
    'bread, and told him that he should ask the keeper himself.',
  'Octopuses have three hearts and blue blood. Two of the hearts pump blood through the gills, and the third one moves it through ' +
    'the rest of the body. When the animal swims, that heart stops, which is why an octopus would rather crawl: swimming makes it ' +
    'tired. Most of its nerve cells are in the arms, so each arm can taste, touch, and decide for itself.',
  'In the spring the factory closed its gates. For forty years the whistle had woken the town, and now there was silence at six ' +
    'in the morning. Some families moved away, others opened shops; and one engineer, who had nothing left to lose, began to build ' +
    'a flying machine in his garage. What do you think his neighbors said? They said nothing. They brought him tools.',
];

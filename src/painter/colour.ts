/** A colour as `#rrggbb`. */
export type Colour = string;

type Channels = [red: number, green: number, blue: number];

function channels(colour: Colour): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toColour(values: Channels): Colour {
  const [red, green, blue] = values.map((value) => Math.round(Math.min(255, Math.max(0, value)))) as Channels;
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
}

/** The colour `amount` (0 to 1) of the way from `from` to `to`. */
export function mix(from: Colour, to: Colour, amount: number): Colour {
  const other = channels(to);
  return toColour(channels(from).map((value, index) => value + ((other[index] ?? 0) - value) * amount) as Channels);
}

/** What a surface of this colour looks like under a light of that colour. */
export function multiply(surface: Colour, light: Colour): Colour {
  const other = channels(light);
  return toColour(channels(surface).map((value, index) => (value * (other[index] ?? 0)) / 255) as Channels);
}

/** How strong a colour is: 0 is grey, 1 as strong as can be. */
export function strengthIn(colour: Colour): number {
  const values = channels(colour);
  return (Math.max(...values) - Math.min(...values)) / 255;
}

/** The colour with its strength scaled: 0 is grey, 1 is unchanged. */
export function saturate(colour: Colour, strength: number): Colour {
  const [red, green, blue] = channels(colour);
  const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
  return toColour([red, green, blue].map((value) => grey + (value - grey) * strength) as Channels);
}

import { captionFonts } from '../../media/captions/caption-font';
import { addFont } from '../../media/fonts/add-font';
import { FONTS_TO_FETCH } from '../../media/fonts/catalogue';
import type { Context } from '../../app/context';
import { table } from '../display/table';
import { InputError } from '../../app/input-error';

/** `storyreel fonts`: what captions are drawn with, and what can be added. */
export function listFonts({ json }: { json?: boolean }, { settings, say }: Context): void {
  const there = captionFonts(settings.fontsDirectory).map(({ family, writingSystems }) => ({
    family,
    writingSystems,
  }));
  const families = new Set(there.map(({ family }) => family));
  const toAdd = FONTS_TO_FETCH.filter(({ family }) => !families.has(family));
  if (json)
    return say(
      JSON.stringify({
        there,
        toAdd: toAdd.map(({ name, writingSystems, megabytes }) => ({ name, writingSystems, megabytes })),
      }),
    );
  say(table([['font', 'for'], ...there.map(({ family, writingSystems }) => [family, writingSystems.join(', ')])]));
  if (toAdd.length === 0) return;
  say('\nCan be added (storyreel fonts add NAME):');
  say(
    table([
      ['name', 'for', ''],
      ...toAdd.map(({ name, writingSystems, megabytes }) => [name, writingSystems.join(', '), `${megabytes} MB`]),
    ]),
  );
}

/** `storyreel fonts add NAME...`: fetches fonts for captions in more writing systems. */
export async function addFonts(names: string[], { settings, say, interrupted }: Context): Promise<void> {
  const fonts = names.map((name) => {
    const font = FONTS_TO_FETCH.find((one) => one.name === name);
    if (font) return font;
    throw new InputError(
      `There is no font ${name} to add: expected some of ${FONTS_TO_FETCH.map((one) => one.name).join(', ')}.`,
    );
  });
  for (const font of fonts) {
    say(`${font.name}: fetching ${font.megabytes} MB`);
    say(`${font.name}: ${await addFont(font, settings.fontsDirectory, { signal: interrupted })}`);
  }
}

// Asks the built client of a vendor once, as a process of its own: whom a process trusts is settled when it starts.
// Arguments: the vendor, its address, the key, the words. Prints what it ended with, as JSON.
const [vendor, url, apiKey, text] = process.argv.slice(2);
const built = (name) => require(`../../dist/providers/${name}`);
const { signal } = new AbortController();

const ASK = {
  gemini: () =>
    built('gemini/scriptwriter')
      .createGeminiScriptwriter({ apiKey, baseUrl: url, model: 'm', timeoutMs: 60_000 })
      .write({ story: { title: text, text: `${text}.` }, language: 'en', verbatim: false, sceneCount: 1 }, signal),
  together: () =>
    built('together/illustrator')
      .createTogetherIllustrator({
        ...built('together/options').TOGETHER_DEFAULTS,
        apiKey,
        baseUrl: url,
        timeoutMs: 60_000,
      })
      .illustrate({ prompt: text, width: 512, height: 512, seed: 1 }, signal),
  chatterbox: () =>
    built('chatterbox/narrator')
      .createChatterboxNarrator({ ...built('chatterbox/options').CHATTERBOX_DEFAULTS, urls: [url] })
      .speak({ text, language: 'en', voice: 'Emily' }, signal),
  'media-server': () =>
    built('media-server/narrator')
      .createMediaServerNarrator({ url, model: 'chatterbox', delivery: {}, usdPer1000Characters: 0, timeoutMs: 60_000 })
      .speak({ text, language: 'en', voice: 'default' }, signal),
};

ASK[vendor]().then(
  () => console.log(JSON.stringify({ kind: 'none' })),
  ({ kind, callsSpent, message }) => console.log(JSON.stringify({ kind, callsSpent, message })),
);

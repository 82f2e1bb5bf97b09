import { answer } from '../../support/vendors/vendor-server';
import { type Answering, listing, speaks } from './speech-server';
import { REQUEST, never, useSpeechServers } from './use-speech-servers';
import { devnen, travisvnListing, unlisted } from './kinds-of-server';

const { start, create } = useSpeechServers();

describe("Chatterbox's narrator", () => {
  it.each([
    ['an alias', 'narrator', 'Emily'],
    ['a name of OpenAI', 'alloy', 'alloy'],
    ['its default voice', 'default', 'default'],
  ])("takes %s where travisvn's server does", async (_what, voice, taken) => {
    const server = await start(speaks, travisvnListing('Emily'));
    await create().speak({ ...REQUEST, voice }, never);
    expect(server.requests.at(-1)?.body.voice).toBe(taken);
  });

  it('takes the file behind the default voice into the recipe, whichever it is at the time', async () => {
    let file = 'voice-sample.mp3';
    await start(speaks, (response, request) =>
      request.path === '/v1/voices/default'
        ? answer(200, { default_voice: null, source: 'file_system', path: `./voices/${file}` })(response, request)
        : travisvnListing('Emily')(response, request),
    );
    const narrator = create();
    expect(await narrator.settingsFor?.('default', never)).toEqual({ voiceFile: 'voice-sample.mp3' });
    file = 'another.wav';
    expect(await narrator.settingsFor?.('nova', never)).toEqual({ voiceFile: 'another.wav' });
    expect(await narrator.settingsFor?.('Emily', never)).toEqual({});
  });

  it('is not spoken where the servers have different default voices', async () => {
    const withDefault =
      (path: string): Answering =>
      (response, request) =>
        request.path === '/v1/voices/default'
          ? answer(200, { path })(response, request)
          : travisvnListing('Emily')(response, request);
    await start(speaks, withDefault('a.wav'));
    await start(speaks, withDefault('b.wav'));
    await expect(create().settingsFor?.('default', never)).rejects.toThrow(
      /same default voice, but have a\.wav, b\.wav/,
    );
  });

  it.each<[string, Answering, object, RegExp]>([
    [
      'its voice speaks another language',
      travisvnListing('Emily'),
      { language: 'de' },
      /"Emily" .* speaks "en", but the language is "de"\. Choose one that speaks it: Lena\./,
    ],
    [
      'its voice speaks another language than English',
      travisvnListing('Emily'),
      { voice: 'Lena' },
      /"Lena" .* speaks "de", but the language is "en"\. Choose one that speaks it: Emily\./,
    ],
    [
      'its default voice speaks English',
      travisvnListing('Emily'),
      { voice: 'default', language: 'de' },
      /"default" .* speaks "en"/,
    ],
    [
      'its model does not speak the language',
      (response, request) => devnen({ languages: { en: 'English' } })(response, request),
      { language: 'de' },
      /has loaded speaks "en", but the language is "de"/,
    ],
  ])('is not spoken where %s', async (_what, voices, wrong, sentence) => {
    const server = await start(speaks, voices);
    const narrator = create({ languages: ['en', 'de'] });
    const spoken = narrator.speak({ ...REQUEST, ...wrong }, never);
    await expect(spoken).rejects.toMatchObject({ kind: 'change', callsSpent: 0 });
    await expect(spoken).rejects.toThrow(sentence);
    await expect(narrator.check?.({ ...REQUEST, ...wrong }, never)).rejects.toThrow(sentence);
    expect(server.spoken()).toEqual([]);
  });

  it.each<[string, Answering, string, string]>([
    ['a file', listing('Emily.wav', 'Emily Rose.wav'), 'Emily', 'Emily.wav'],
    ['a file, named as such', listing('Emily.wav'), 'Emily.wav', 'Emily.wav'],
    ['the very name before a file of it', listing('Emily.wav', 'Emily'), 'Emily', 'Emily'],
    ['a name where the voice was called by a file', travisvnListing('Emily'), 'Emily.wav', 'Emily'],
    ['a name', travisvnListing('Michael', 'Emily'), 'Emily', 'Emily'],
    ['what was asked for where no voices are listed', unlisted, 'Emily Rose-2', 'Emily Rose-2'],
  ])('takes for a voice %s', async (_what, voices, voice, taken) => {
    const server = await start(speaks, voices);
    await create().speak({ ...REQUEST, voice }, never);
    expect(server.requests.at(-1)?.body.voice).toBe(taken);
  });

  it.each(['../secret.wav', 'a/b', '.hidden', 'x'.repeat(101), 'a\nb'])(
    'sends no voice that could be a path (%j) to a server that does not list its own',
    async (voice) => {
      const server = await start(speaks, unlisted);
      await expect(create().speak({ ...REQUEST, voice }, never)).rejects.toMatchObject({
        kind: 'change',
        callsSpent: 0,
      });
      expect(server.spoken()).toEqual([]);
    },
  );

  it('asks for the voices once, and again for one that was not there', async () => {
    let voices = ['Emily.wav'];
    const server = await start(speaks, (response, request) => listing(...voices)(response, request));
    const narrator = create();
    await narrator.speak(REQUEST, never);
    await narrator.speak(REQUEST, never);
    expect(server.requests).toHaveLength(4);
    await expect(narrator.speak({ ...REQUEST, voice: 'Ann' }, never)).rejects.toThrow(/\(Emily\), but it is "Ann"/);
    voices = ['Emily.wav', 'Ann.wav'];
    await narrator.speak({ ...REQUEST, voice: 'Ann' }, never);
    expect(server.requests.at(-1)?.body.voice).toBe('Ann.wav');
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { speaks } from './speech-server';
import { REQUEST, never, useSpeechServers } from './use-speech-servers';
import { devnen, travisvnListing } from './kinds-of-server';

const { start, create } = useSpeechServers();

describe("Chatterbox's narrator", () => {
  it("asks devnen's server for the text as it is, in its language, with the settings of the voice", async () => {
    const server = await start(speaks, devnen({ languages: { en: 'English', de: 'German' } }));
    const delivery = { seed: 7, temperature: 0.6, exaggeration: 0.4, cfg_weight: 0.3 };
    await create({ delivery, languages: ['en', 'de'] }).speak({ ...REQUEST, language: 'de-AT' }, never);
    expect(server.requests.at(-1)).toMatchObject({ path: '/tts' });
    expect(server.requests.at(-1)?.body).toEqual({
      text: 'The sea was wide, and a boat came by.',
      voice_mode: 'predefined',
      predefined_voice_id: 'Emily.wav',
      output_format: 'wav',
      split_text: false,
      language: 'de',
      ...delivery,
    });
  });

  it("asks devnen's server for a recording of a person's own as a clone", async () => {
    const server = await start(speaks, devnen({ recordings: ['grandmother.wav'] }));
    await create().speak({ ...REQUEST, voice: 'grandmother' }, never);
    expect(server.requests.at(-1)?.body).toMatchObject({
      voice_mode: 'clone',
      reference_audio_filename: 'grandmother.wav',
    });
  });

  it("asks travisvn's server with the settings that it knows", async () => {
    const server = await start(speaks, travisvnListing('Emily'));
    await create({ delivery: { seed: 7, exaggeration: 0.4 } }).speak(REQUEST, never);
    expect(server.requests.at(-1)).toMatchObject({ path: '/v1/audio/speech' });
    expect(server.requests.at(-1)?.body).toEqual({
      model: 'chatterbox',
      input: 'The sea was wide, and a boat came by.',
      voice: 'Emily',
      response_format: 'wav',
      exaggeration: 0.4,
    });
  });

  it('asks another server in the words that all of them know, and no others', async () => {
    const server = await start();
    await create().speak(REQUEST, never);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/audio/voices',
      'GET /api/model-info',
      'POST /v1/audio/speech',
    ]);
    expect(server.requests.at(-1)?.body).toEqual({
      model: 'chatterbox',
      input: 'The sea was wide, and a boat came by.',
      voice: 'Emily.wav',
      response_format: 'wav',
    });
  });

  it('tells what it cost, by the characters that were sent', async () => {
    await start();
    const { receipt } = await create().speak(REQUEST, never);
    expect(receipt).toEqual({ costMicroUsd: 3_700, usage: { characters: 37 } });
    const free = await create({ usdPer1000Characters: 0 }).speak(REQUEST, never);
    expect(free.receipt?.costMicroUsd).toBe(0);
  });

  it('sends addresses as they are read and tags without their brackets, and times the words of the text', async () => {
    const server = await start();
    const text = 'He went [laugh] to https://example.com/a, and — waited 🎉.';
    const { wordTimes } = await create().speak({ ...REQUEST, text }, never);
    expect(server.spoken()).toEqual(['He went laugh to example dot com slash a, and, waited']);
    expect(wordTimes.map((word) => word.text).join(' ')).toBe(text);
  });

  it('ends at once when it is cancelled, but lets the server finish before it gets the next text', async () => {
    let finish = () => undefined as void;
    let arrived = () => undefined as void;
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server = await start((response, request) => {
      if (request.body.input !== 'One.') return speaks(response, request);
      finish = () => void speaks(response, request);
      return arrived();
    });
    const narrator = create();
    const controller = new AbortController();
    const reason = new Error('the film was cancelled');
    const cancelled = narrator.speak({ ...REQUEST, text: 'One.' }, controller.signal);
    const next = narrator.speak({ ...REQUEST, text: 'Two.' }, never);
    await isThere;
    controller.abort(reason);
    await expect(cancelled).rejects.toBe(reason);
    expect(server.spoken()).toEqual(['One.']);
    finish();
    await next;
    expect(server.spoken()).toEqual(['One.', 'Two.']);
  });

  it('counts the time of a request from when its server is free', async () => {
    const HALF_MS = 1_500;
    await start(async (response, request) => {
      await pause(HALF_MS);
      await speaks(response, request);
    });
    const narrator = create({ timeoutMs: 2 * HALF_MS });
    const texts = ['One.', 'Two.', 'Three.', 'Four.'];
    const all = await Promise.all(texts.map((text) => narrator.speak({ ...REQUEST, text }, never)));
    expect(all).toHaveLength(4);
  });
});

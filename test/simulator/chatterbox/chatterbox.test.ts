import { askForSpeech } from '../requests';
import { useStandingSimulator } from '../use-simulator';

const { simulator, clock } = useStandingSimulator({ chatterbox: ['devnen', 'travisvn'], times: { speechMs: 0 } });
const TEXT = 'The sea was wide, and a boat came by.';

const get = (path: string): Promise<Response> => fetch(`${simulator().url}${path}`);

describe('a simulated Chatterbox server', () => {
  it.each([
    ['devnen', 1, 'Emily.wav', 1, 16],
    ['travisvn', 2, 'Emily', 3, 32],
  ])('of %s speaks as mono WAV at 24 kHz, each in its own coding', async (_, server, voice, coding, bits) => {
    const response = await askForSpeech(simulator(), TEXT, server, voice);
    expect(response.headers.get('content-type')).toBe('audio/wav');
    const wav = Buffer.from(await response.arrayBuffer());
    expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
      coding,
      1,
      24_000,
      bits,
    ]);
    const data = wav.indexOf('data');
    expect(wav.readUInt32LE(data + 4)).toBe(wav.length - data - 8);
    expect(wav.includes('PEAK')).toBe(coding === 3);
  });

  it('also answers without prefix, as the first one', async () => {
    expect((await get('/v1/audio/voices')).status).toBe(200);
    expect((await get('/v1/voices')).status).toBe(404);
  });

  it('of devnen has voices that are files, and refuses others', async () => {
    expect(await (await get('/chatterbox-1/v1/audio/voices')).json()).toMatchObject({
      voices: ['Emily.wav', 'Michael.wav', 'Olivia.wav', 'Thomas.wav', 'Lena.wav'],
    });
    expect(await (await get('/chatterbox-1/api/model-info')).json()).toMatchObject({
      loaded: true,
      sample_rate: 24_000,
    });
    expect((await get('/chatterbox-1/health')).status).toBe(404);
    const response = await askForSpeech(simulator(), TEXT, 1, 'Nobody.wav');
    expect([response.status, await response.json()]).toEqual([404, { detail: "Voice file 'Nobody.wav' not found." }]);
  });

  it('of travisvn has voices with names, and speaks with its default voice for others', async () => {
    expect(await (await get('/chatterbox-2/v1/voices')).json()).toMatchObject({
      voices: [{ name: 'Emily', language: 'en', aliases: ['narrator'] }, {}, {}, {}, { name: 'Lena', language: 'de' }],
    });
    expect(await (await get('/chatterbox-2/health')).json()).toMatchObject({ status: 'healthy', model_loaded: true });
    expect((await askForSpeech(simulator(), TEXT, 2, 'Nobody')).status).toBe(200);
  });

  const speak = (body: object): Promise<Response> =>
    fetch(`${simulator().url}/chatterbox-1/tts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('of devnen also speaks at /tts, with the recordings of a person, in the language that it is asked for', async () => {
    const clone = { text: TEXT, voice_mode: 'clone', reference_audio_filename: 'grandmother.wav', language: 'de' };
    expect((await speak(clone)).status).toBe(200);
    expect(simulator().audit()[0]).toMatchObject({ language: 'de', prompt: TEXT });
    expect((await speak({ text: TEXT, predefined_voice_id: 'grandmother.wav' })).status).toBe(404);
    expect(await (await get('/chatterbox-1/get_reference_files')).json()).toEqual(['grandmother.wav']);
  });

  it('of travisvn speaks the language of the voice, and names the file behind its default voice', async () => {
    await askForSpeech(simulator(), TEXT, 2, 'Lena');
    await askForSpeech(simulator(), TEXT, 2, 'narrator');
    await askForSpeech(simulator(), TEXT, 2, 'alloy');
    expect(
      simulator()
        .audit()
        .map(({ language }) => language),
    ).toEqual(['de', 'en', 'en']);
    expect(await (await get('/chatterbox-2/v1/voices/default')).json()).toMatchObject({ path: './voice-sample.mp3' });
  });

  it.each([
    ['devnen', 1, 503, '/api/model-info', { loaded: false }],
    ['travisvn', 2, 500, '/health', { status: 'error', model_loaded: false }],
  ])('of %s whose model is not loaded says so, and does not speak', async (_, server, status, path, said) => {
    simulator().configure({ faults: [{ endpoint: 'speech', fault: 'unloaded' }] });
    expect((await askForSpeech(simulator(), TEXT, server)).status).toBe(status);
    simulator().configure({ faults: [] });
    expect((await askForSpeech(simulator(), TEXT, server)).status).toBe(status);
    expect(await (await get(`/chatterbox-${server}${path}`)).json()).toMatchObject(said);
  });

  it('of travisvn speaks two texts at once when it is asked to, and says that it speaks', async () => {
    simulator().configure({ times: { speechMs: 15_000 } });
    const both = Promise.all([askForSpeech(simulator(), 'One.', 2), askForSpeech(simulator(), 'Two.', 2)]);
    await clock().untilWaiting(2);
    expect(await (await get('/chatterbox-2/status')).json()).toMatchObject({ is_processing: true });
    clock().moveTo(15_000);
    await both;
    expect(simulator().verdict().speechAtOnce).toEqual({ 'chatterbox-2': 2 });
    expect(await (await get('/chatterbox-2/status')).json()).toMatchObject({ is_processing: false });
  });

  it.each([1, 2])('of number %d says which field is missing, as FastAPI does', async (server) => {
    const response = await fetch(`${simulator().url}/chatterbox-${server}/v1/audio/speech`, {
      method: 'POST',
      body: JSON.stringify({ model: 'chatterbox', voice: 'Emily.wav' }),
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ loc: ['body', 'input'] }] });
  });

  it('speaks one text after another, while another server speaks at the same time', async () => {
    simulator().configure({ times: { speechMs: 15_000 } });
    const texts = ['One.', 'Two.', 'Three.'].map((text) => askForSpeech(simulator(), text));
    const elsewhere = askForSpeech(simulator(), 'Elsewhere.', 2);
    while (simulator().audit().length < 4) await new Promise(setImmediate);
    await clock().untilWaiting(2);
    for (const atMs of [15_000, 30_000, 45_000]) {
      clock().moveTo(atMs);
      await clock().untilWaiting(atMs < 45_000 ? 1 : 0);
    }
    await Promise.all([...texts, elsewhere]);
    const begins = (server: number): number[] =>
      simulator()
        .audit()
        .filter((row) => row.server === server)
        .map((row) => row.arrivedAtMs + row.queuedMs!);
    expect(begins(1)).toEqual([0, 15_000, 30_000]);
    expect(begins(2)).toEqual([0]);
    expect(simulator().verdict().speechAtOnce).toEqual({ 'chatterbox-1': 3, 'chatterbox-2': 1 });
  });

  it('goes on speaking when the client has gone away', async () => {
    simulator().configure({ times: { speechMs: 15_000 } });
    const patience = new AbortController();
    const impatient = askForSpeech(simulator(), 'One.', 1, 'Emily.wav', patience.signal);
    await clock().untilWaiting(1);
    clock().moveTo(5_000);
    patience.abort();
    await expect(impatient).rejects.toThrow('aborted');
    // Whoever asks later is answered later: by then the server has seen the other go.
    await get('/chatterbox-2/health');
    const patient = askForSpeech(simulator(), 'Two.');
    while (simulator().audit().length < 3) await new Promise(setImmediate);
    clock().moveTo(15_000);
    await clock().untilWaiting(1);
    clock().moveTo(30_000);
    await patient;
    const [first, second] = simulator()
      .audit()
      .filter(({ endpoint }) => endpoint === 'speech');
    expect(first!.clientGone).toBe(true);
    expect(second!.arrivedAtMs + second!.queuedMs!).toBe(15_000);
  });

  it('of devnen does not even say how it is while it speaks; that of travisvn does', async () => {
    simulator().configure({ times: { speechMs: 15_000 } });
    const order: string[] = [];
    const note = (what: string) => () => void order.push(what);
    const speaking = [1, 2].map((server) => askForSpeech(simulator(), 'One.', server).then(note(`speech ${server}`)));
    await clock().untilWaiting(2);
    const info = get('/chatterbox-1/api/model-info').then(note('info 1'));
    await get('/chatterbox-2/health').then(note('health 2'));
    while (simulator().audit().length < 4) await new Promise(setImmediate);
    clock().moveTo(15_000);
    await Promise.all([...speaking, info]);
    expect(order[0]).toBe('health 2');
    expect(order.indexOf('info 1')).toBeGreaterThan(order.indexOf('speech 1'));
  });
});

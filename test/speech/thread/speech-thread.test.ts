import { SpeechThread } from '../../../src/speech/thread/speech-thread';

const ECHO = require.resolve('./echo-thread');
const signal = new AbortController().signal;

describe('a thread that speaks', () => {
  let thread = new SpeechThread(ECHO);
  afterEach(async () => {
    await thread.end();
    thread = new SpeechThread(ECHO);
  });

  const speak = (text: string, until = signal) => thread.speak({ text, voice: 'echo', language: 'en' }, until);

  it('speaks what it is asked to, one text after another', async () => {
    const spoken = await Promise.all([speak('one. three'), speak('seven')]);
    expect(spoken.map((each) => [...each!.samples])).toEqual([[3, 5], [5]]);
    expect(spoken[1]?.wordTimes).toEqual([{ text: 'seven', startMs: 0, endMs: 5 }]);
  });

  it('tells when there is nothing to be said', async () => {
    expect(await speak('')).toBeUndefined();
  });

  it('fails with what went wrong, and speaks the next text', async () => {
    await expect(speak('fail')).rejects.toThrow('echo cannot say this');
    expect(await speak('four')).toBeDefined();
  });

  it('stops between two sentences when it is cancelled, and speaks the next text', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled by the test');
    const spoken = speak('word. '.repeat(1_000_000), cancel.signal);
    cancel.abort(reason);
    await expect(spoken).rejects.toBe(reason);
    await expect(speak('four', cancel.signal)).rejects.toBe(reason);
    expect(await speak('four')).toBeDefined();
  });

  it('is started again when it died', async () => {
    await expect(speak('die')).rejects.toThrow('ended with code 7');
    expect(await speak('four')).toBeDefined();
  });

  it('is ended when it is silent for too long, and started again', async () => {
    thread = new SpeechThread(ECHO, 2_000);
    await expect(speak('hang')).rejects.toThrow('was silent for 2 s, and was ended');
    // On a busy machine the start of a thread may take as long, too.
    let spoken: unknown;
    while (!spoken) spoken = await speak('four').catch(() => undefined);
  });

  it('fails when it cannot be started', async () => {
    thread = new SpeechThread(`${ECHO}.missing`);
    await expect(speak('four')).rejects.toThrow('echo-thread.ts.missing');
  });

  it('may be ended while nobody speaks, and starts again', async () => {
    expect(await speak('four')).toBeDefined();
    await thread.end();
    expect(await speak('four')).toBeDefined();
  });

  it('speaks for who asks while it ends', async () => {
    expect(await speak('four')).toBeDefined();
    const [, spoken] = await Promise.all([thread.end(), speak('four')]);
    expect(spoken).toBeDefined();
  });
});

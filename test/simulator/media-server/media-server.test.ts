import { askForSpeech } from '../requests';
import { useStandingSimulator } from '../use-simulator';

const { simulator, clock } = useStandingSimulator({ times: { speechMs: 15_000 } });
const API = '/media-server/api/v1/media';

const at = (path: string, init?: RequestInit): Promise<Response> => fetch(`${simulator().url}${API}${path}`, init);
const json = async (path: string): Promise<unknown> => (await at(path)).json();
const speak = (fields: Record<string, string>, voice = 'chatterbox') =>
  at(`/audio-tools/tts/${voice}`, { method: 'POST', body: new URLSearchParams(fields) });

describe('a simulated media server', () => {
  it('answers at once with the id of a file, which is there later, and can be deleted', async () => {
    const { file_id: id } = (await (await speak({ text: 'A boat came by.' })).json()) as { file_id: string };
    expect(id).toMatch(/^audio_.*\.wav$/);
    expect(await json(`/storage/${id}/status`)).toEqual({ status: 'processing' });
    expect((await at(`/storage/${id}`)).status).toBe(404);
    clock().moveTo(15_000);
    expect(await json(`/storage/${id}/status`)).toEqual({ status: 'ready' });
    const wav = Buffer.from(await (await at(`/storage/${id}`)).arrayBuffer());
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(await (await at(`/storage/${id}`, { method: 'DELETE' })).json()).toEqual({ status: 'success' });
    expect(await json(`/storage/${id}/status`)).toEqual({ status: 'not_found' });
  });

  it('that fails says only that there is no such file', async () => {
    simulator().configure({ faults: [{ endpoint: 'speech', fault: 'lost' }] });
    const { file_id: id } = (await (await speak({ text: 'A boat.' })).json()) as { file_id: string };
    expect(await json(`/storage/${id}/status`)).toEqual({ status: 'processing' });
    clock().moveTo(15_000);
    expect(await json(`/storage/${id}/status`)).toEqual({ status: 'not_found' });
  });

  it('alone loses files: at a Chatterbox server nothing goes wrong by that, and nothing is said to', async () => {
    simulator().configure({ faults: [{ endpoint: 'speech', fault: 'lost', nth: [1] }], times: { speechMs: 0 } });
    expect((await askForSpeech(simulator(), 'A boat.')).status).toBe(200);
    const { file_id: id } = (await (await speak({ text: 'A boat.' })).json()) as { file_id: string };
    expect(await json(`/storage/${id}/status`)).toEqual({ status: 'not_found' });
    const asked = simulator()
      .audit()
      .filter(({ endpoint }) => endpoint === 'speech');
    expect(asked.map(({ decision, fault }) => fault ?? decision)).toEqual(['answered', 'lost']);
  });

  it('may say for ever that it is at it', async () => {
    simulator().configure({ faults: [{ endpoint: 'speech', fault: 'forever' }], times: { speechMs: 0 } });
    const { file_id: id } = (await (await speak({ text: 'A boat.' })).json()) as { file_id: string };
    for (const atMs of [0, 15_000, 900_000_000]) {
      clock().moveTo(atMs);
      expect(await json(`/storage/${id}/status`)).toEqual({ status: 'processing' });
    }
  });

  it('has the voices of Kokoro, and refuses others, and languages that it does not speak', async () => {
    expect(await json('/audio-tools/tts/kokoro/voices')).toMatchObject({
      voices: ['af_heart', {}, {}, {}].map(() => expect.any(String)),
    });
    expect((await speak({ text: 'A boat.', voice: 'nobody' }, 'kokoro')).status).toBe(400);
    expect((await speak({ text: 'A boat.', language: 'xx' })).status).toBe(400);
    expect((await speak({ text: 'A boat.', sample_audio_id: 'audio_1.wav' })).status).toBe(404);
    expect((await speak({})).status).toBe(422);
    expect((await at('/nothing')).status).toBe(404);
  });
});

import { checkServers } from '../../../src/providers/chatterbox/server/check-servers';
import { probeServers } from '../../../src/providers/chatterbox/server/probe-servers';
import { ServerPool } from '../../../src/providers/chatterbox/server/server-pool';
import { hang } from '../../support/vendors/broken-answers';
import { answer } from '../../support/vendors/vendor-server';
import { type Answering, listing, speaks } from './speech-server';
import { REQUEST, never, useSpeechServers } from './use-speech-servers';
import { devnen, mediaServer, travisvnListing, unlisted } from './kinds-of-server';

const { servers, start, create } = useSpeechServers();

describe("Chatterbox's narrator", () => {
  describe('when it is asked how it stands', () => {
    it('tells how many servers answer, and their voices', async () => {
      await start(speaks, listing('Emily.wav', 'Michael.wav'));
      await start(speaks, travisvnListing('Emily'));
      expect(await create().probe?.(never)).toBe(
        '2 of 2 servers answer (another one, travisvn); voices: Emily, Michael, Lena, default',
      );
      expect(servers.flatMap((server) => server.spoken())).toEqual([]);
    });

    it('names the one that does not', async () => {
      const { url, close } = await start();
      await start();
      await close();
      const sentence = await create().probe?.(never);
      expect(sentence).toMatch(
        /^1 of 2 servers answer \(another one\); voices: Emily\. The Chatterbox server at .* cannot be reached/,
      );
      expect(sentence).toContain(url);
    });

    it('says so when the voices are not listed', async () => {
      await start(speaks, unlisted);
      expect(await create().probe?.(never)).toBe('1 of 1 server answers (another one); voices: not listed');
    });

    it.each<[string, Answering, string, RegExp]>([
      [
        'has its model not loaded (devnen)',
        devnen({ loaded: false }),
        'try-again',
        /is there, but its model is not loaded/,
      ],
      [
        'could not load its model (travisvn)',
        (response, request) =>
          request.path === '/health'
            ? answer(200, { status: 'error', model_loaded: false, initialization_error: 'CUDA out of memory' })(
                response,
                request,
              )
            : travisvnListing('Emily')(response, request),
        'try-again',
        /its model is not loaded\. It says: "CUDA out of memory"/,
      ],
      [
        'is a media server',
        mediaServer,
        'change',
        /is a media server, and not one of Chatterbox\. Set STORYREEL_NARRATOR=media-/,
      ],
      [
        'lists files (python -m http.server)',
        answer(404, '<html>File not found</html>'),
        'change',
        /There is no Chatterbox server at/,
      ],
      ['shows a page for everything', answer(200, '<html>'), 'change', /There is no Chatterbox server at/],
    ])('says of one that %s what it is, and does not begin', async (_what, voices, kind, sentence) => {
      const server = await start(speaks, voices);
      const narrator = create();
      const ways = [narrator.probe!, narrator.check!.bind(0, REQUEST), narrator.speak.bind(0, REQUEST)];
      for (const ask of ways) {
        await expect(ask(never)).rejects.toMatchObject({
          kind,
          callsSpent: 0,
          message: expect.stringMatching(sentence),
        });
      }
      expect(server.spoken()).toEqual([]);
    });

    it('says of one that speaks for somebody else that it is busy, and does not keep a film from beginning', async () => {
      const { url } = await start(speaks, hang);
      const pool = new ServerPool([url], Date.now);
      expect(await probeServers(pool, never, 200)).toBe(
        `0 of 1 server answers. The Chatterbox server at ${url} is there, but busy: it answers when it has spoken`,
      );
      expect(await checkServers(pool, 'Emily', 'en', never, 200)).toBeUndefined();
    });

    it('fails when none answers', async () => {
      const { close } = await start();
      await close();
      await expect(create().probe?.(never)).rejects.toMatchObject({ name: 'ProviderError', kind: 'try-again' });
    });

    it('ends when it is cancelled', async () => {
      await start(speaks, hang);
      const reason = new Error('cancelled by the test');
      await expect(create().probe?.(AbortSignal.abort(reason))).rejects.toBe(reason);
    });
  });
});

import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../support/start-thread';

describe('how English is said', () => {
  let thread: Worker;
  beforeAll(() => (thread = startThread(require.resolve('./pronounce-thread'))));
  afterAll(() => thread.terminate());

  async function phonemes(sentence: string): Promise<string> {
    const answer = once(thread, 'message');
    thread.postMessage(sentence, []);
    return ((await answer) as [string])[0];
  }

  it.each([
    ['The old keeper climbs the winding stairs.', 'ði ˈOld kˈipəɹ klˈImz ðə wˈIndɪŋ stˈɛɹz'],
    ['Every apple, an orange and a pear.', 'ˈɛvəɹi ˈæpᵊl ɐn ˈɔɹᵊnʤ ænd ɐ pˈɛɹ'],
    ['He went to Italy, to Spain, and to bed. Who to?', 'hˌi wˈɛnt tʊ ˈɪTəli tə spˈAn ænd tə bˈɛd hˌu tu'],
    ['They will read what he has read.', 'ðˌA wɪl ɹˈid wˌʌt hi hæz ɹˈɛd'],
    ['They live near the live show.', 'ðˌA lˈɪv nˌɪɹ ðə lˈIv ʃˈO'],
    ['Please record the record.', 'plˈiz ɹəkˈɔɹd ðə ɹˈɛkəɹd'],
    ['He used to use a pen.', 'hˌi jˈust tə jˈuz ɐ pˈɛn'],
    ['The wind began to wind around the bow.', 'ðə wˈɪnd bəɡˈæn tə wˈInd əɹˈWnd ðə bˈO'],
    ['Close the door when you are close to it.', 'klˈOz ðə dˈɔɹ wˌɛn ju ɑɹ klˈOs tʊ ɪt'],
    ["The keeper's lamps, the boxes, and the dogs' bowls.", 'ðə kˈipəɹz lˈæmps ðə bˈɑksᵻz ænd ðə dˈɔɡz bˈOlz'],
    ['She waited, walked, and landed, painting and hitting.', 'ʃˌi wˈATᵻd wˈɔkt ænd lˈændᵻd pˈAntɪŋ ænd hˈɪTɪŋ'],
    ["Isn't it? They're here; I'm not.", 'ˈɪzᵊnt ɪt ðˌɛɹ hˈɪɹ ˌIm nˌɑt'],
    ['A well-known mother-in-law.', 'ɐ wˌɛlnˈOn mˈʌðəɹənlˌɔ'],
    ['NASA and the BBC, the U.S. and WWF.', 'nˈæsə ænd ðə bˌibˌisˈi ðə jˌuˈɛs ænd dˌʌbᵊljudˌʌbᵊljuˈɛf'],
    ["O'Neill met Xochitl and Siobhan.", 'ˌOnˈil mˈɛt zˈɑʧɪTᵊl ænd sɪˈɑbhən'],
    ['The Zyntharian merchants squelched.', 'ðə zɪnθˈɛɹiən mˈɜɹʧənts skwˈɛlʧt'],
    ['In 1984 he paid 3.5 dollars.', 'ɪn nˌIntˈin ˈATi fˈɔɹ hi pˈAd θɹˈi pˈYnt fˈIv dˈɑləɹz'],
    ['He SHOUTED at Paris.', 'hˌi ʃˈWTᵻd æt pˈɛɹəs'],
    ['That is that. Come in!', 'ðˈæt ɪz ðˈæt kˈʌm ˈɪn'],
  ])('%s', async (sentence, expected) => {
    expect(await phonemes(sentence)).toBe(expected);
  });

  it.each([
    ['The pipe was made of lead, and he took the lead.', 'lˈɛd', 'lˈid'],
    ['They melted lead, but the dog is on a lead.', 'lˈɛd', 'lˈid'],
    ['I read it every day, and he read it yesterday.', 'ɹˈɛd'],
    ['We read in the evenings.', 'ɹˈid'],
    ['They live here, at a live show.', 'lˈɪv', 'lˈIv'],
    ['The wind blew. Wind the clock.', 'wˈɪnd', 'wˈInd'],
    ['Do not tear the sail: there is a tear in the sail, and a tear in her eye.', 'tˈɛɹ', 'tˈɛɹ', 'tˈɪɹ'],
    ['He took a bow in the bow of the ship with his bow.', 'bˈW', 'bˈW'],
    ['He bowed, and drew his bow and arrow.', 'bˈWd', 'bˈO'],
    ['Close the door, close friend, at the close of the day.', 'klˈOz', 'klˈOs', 'klˈOz'],
    ['Wait a minute for a minute detail.', 'mˈɪnət', 'mInˈut'],
    ['I object to that object.', 'əbʤˈɛkt', 'ˈɑbʤəkt'],
    ['They present a present.', 'pɹizˈɛnt', 'pɹˈɛzᵊnt'],
    ['She was content with the content.', 'kəntˈɛnt', 'kˈɑntɛnt'],
    ['He played the bass guitar.', 'bˈAs'],
  ])('tells words apart that are written alike: %s', async (sentence, ...expected) => {
    const said = (await phonemes(sentence)).split(' ');
    // In this order, among the other words.
    let at = -1;
    for (const word of expected) expect((at = said.indexOf(word, at + 1))).toBeGreaterThanOrEqual(0);
  });

  describe('in Britain', () => {
    let british: Worker;
    beforeAll(() => (british = startThread(require.resolve('./pronounce-british-thread'))));
    afterAll(() => british.terminate());

    it.each([
      ['The farmer took a bath after lunch.', 'ðə fˈɑːmə tˈʊk ɐ bˈɑːθ ˈɑːftə lˈʌnʧ'],
      ['She waited, walked, and landed, painting the boxes.', 'ʃˌiː wˈAtɪd wˈɔːkt and lˈandɪd pˈAntɪŋ ðə bˈɒksɪz'],
      ['The Zyntharian merchants squelched.', 'ðə zɪnθˈAəɹiən mˈɜːʧənts skwˈɛlʧt'],
      ['He was hearing and storing it.', 'hˌiː wɒz hˈɪəɹɪŋ and stˈɔːɹɪŋ ɪt'],
    ])('%s', async (sentence, expected) => {
      const answer = once(british, 'message');
      british.postMessage(sentence, []);
      expect(((await answer) as [string])[0]).toBe(expected);
    });
  });
});

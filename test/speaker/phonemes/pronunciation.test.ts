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
});

import type { Board } from '../../../src/domain/making/board/board';
import { storyboardPage } from '../../../src/report-page/storyboard/storyboard-page';
import { aBoard, aScene, pictureNamed } from './a-board';

const HOSTILE = `</title></style><script>alert("1")</script><img src=x onerror='alert(2)'>&amp;\u0000`;

function page(board: Board, notes: string[] = []): string {
  const take = (name: string): [string, string] => [`sha-${name}`, `data:image/jpeg;base64,${name}`];
  return storyboardPage(board, {
    id: 'film-1',
    format: { width: 1080, height: 1920 },
    pictures: {
      large: new Map([1, 2, 3].map((scene) => take(`picture-${scene}`))),
      small: new Map(['one', 'two'].map(take)),
    },
    notes,
    atMs: Date.UTC(2023, 10, 14, 22, 13, 20),
  });
}

const articlesIn = (html: string) => html.match(/<article.*?<\/article>/gs) ?? [];

describe('the page of a storyboard', () => {
  it('shows each scene with its number, its picture, how it stands, what it tells and what it cost', () => {
    const scenes = [
      aScene(1, { costMicroUsd: 12_000 }),
      aScene(2, { is: 'awaiting approval', revision: 3 }),
      aScene(3, { is: 'skipped' }),
      aScene(5, { position: 3, is: 'in the making' }),
    ];
    const html = page(
      aBoard(scenes, { stage: 'pictures review', isPaused: true, costMicroUsd: 12_000, revisions: 1 }),
      ['Its pictures wait for you.'],
    );
    expect(html).toContain('pictures review, paused · 4 scenes · $0.0120 spent · 1 change by hand');
    expect(html).toContain('<p class="note">Its pictures wait for you.</p>');
    const [first, second, third, last] = articlesIn(html);
    expect(first).toMatch(/class="made".*<b>1<\/b>.*made · \$0\.0120<.*src="data:image\/jpeg;base64,picture-1"/s);
    expect(first).toContain('Scene 1 tells of the sea.');
    expect(first).toContain('alt="The sea 1"');
    expect(second).toMatch(/class="approval".*awaiting approval · revision 3</s);
    expect(third).toMatch(/class="skipped".*>skipped</s);
    // By this number it is changed, wherever it stands.
    expect(last).toMatch(/<b>5<\/b>.*in the making · place 3 in the film/s);
    expect(html).toContain('film-1, as it stood 2023-11-14 22:13:20 UTC');
  });

  it('says why there is no picture, and what is wrong', () => {
    const failed = { step: { state: 'failed' as const }, revision: 1 };
    const [first, second, third] = articlesIn(
      page(
        aBoard([
          aScene(1, { is: 'needs attention', picture: failed, why: 'It was refused.' }),
          aScene(2, { picture: { step: { state: 'pending' }, revision: 1 } }),
          aScene(9),
        ]),
      ),
    );
    expect(first).toContain('No picture yet: it could not be drawn.');
    expect(first).toContain('<p class="why">It was refused.</p>');
    expect(second).toContain('No picture yet: it waits for its turn.');
    expect(third).toContain('Its picture is not in this store.');
  });

  it('shows all takes where there are several, which of them the film has, and who approved', () => {
    const takes = ['one', 'two'].map((name, index) => {
      return {
        of: 'picture' as const,
        take: index + 1,
        revision: index + 1,
        artifact: pictureNamed(name),
        isCurrent: index === 0,
      };
    });
    const voice = { of: 'voice' as const, take: 1, revision: 1, artifact: pictureNamed('voice'), isCurrent: true };
    const approved = [{ what: 'pictures' as const, who: 'Ana', atMs: 1 }];
    const [several, one] = articlesIn(
      page(aBoard([aScene(1, { takes: [...takes, voice], approved }), aScene(2, { takes: takes.slice(0, 1) })])),
    );
    expect(several).toMatch(/class="current"><img src="data:image\/jpeg;base64,one" alt="">picture 1, in the film</);
    expect(several).toMatch(/<li><img src="data:image\/jpeg;base64,two" alt="">picture 2</);
    expect(several).not.toContain('voice 1');
    expect(several).toContain('pictures approved by Ana');
    expect(one).not.toContain('class="takes"');
  });

  it('needs nothing but itself', () => {
    const html = page(aBoard([aScene(1), aScene(2)]));
    expect(html).not.toMatch(/<script|<link|@import|url\(|https?:|\son\w+=/i);
    expect(html.match(/src="(?!data:image\/jpeg;base64,)/g)).toBeNull();
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  });

  it('shows what a hostile story holds as text', () => {
    const told = (text: string) => {
      const approved = [{ what: 'pictures' as const, who: text, atMs: 1 }];
      const scene = aScene(1, { is: 'needs attention', text, imagePrompt: text, why: text, approved });
      return page(aBoard([scene], { title: text }), [text]);
    };
    const elements = (html: string) => (html.match(/<\/?[a-z]+/gi) ?? []).toSorted();
    expect(elements(told(HOSTILE))).toEqual(elements(told('harmless')));
    expect(told(HOSTILE)).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });
});

import { reportPage } from '../../src/report-page/report-page';
import { filmReport } from '../../src/domain/report/film-report';
import { BEGUN, madeFilm, SEED } from '../domain/report/made-film';

const HOSTILE = `</title></style><script>alert("1")</script><img src=x onerror='alert(2)'>&amp;\u0000`;

function page(text = 'The Sea', untilMs?: number): string {
  const film = madeFilm(SEED, untilMs);
  film.title = text;
  for (const scene of film.scenes) scene.begins = text;
  if (untilMs !== undefined) film.scenes[2]!.illustration = { state: 'failed', failure: text };
  const facts = { startedAtMs: BEGUN, untilMs: BEGUN + (untilMs ?? 0), isOpen: false };
  return reportPage(filmReport(film, facts), 'film-1', [text]);
}

describe('the page of a report', () => {
  it('says what the report says, and has a bar and a title to hover over for each step', () => {
    const html = page();
    expect(html).toContain('cannot be below 69 s (one picture at a time), or 29 s with all pictures at once');
    expect(html).toContain('Three at once would save 40 s.');
    expect(html.match(/<title>scene \d\/3: (voice|picture|clip) · /g)).toHaveLength(9);
    expect(html).toContain('scene 2/3: picture · at work: 20 s, from 20 s to 40 s · &quot;The Sea&quot;');
    expect(html.match(/<rect class="work"/g)).toHaveLength(11);
    expect(html.match(/class="band critical"/g)).toHaveLength(6);
    expect(html).toContain('begun 2023-11-14 22:13:20 UTC');
  });

  it('needs nothing but itself', () => {
    expect(page()).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/i);
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it.each([
    ['made', undefined],
    ['failed', 45_000],
  ])('shows what a hostile story holds as text, of a film that is %s', (_how, untilMs) => {
    const html = page(HOSTILE, untilMs);
    const elements = (text: string) => (text.match(/<\/?[a-z]+/gi) ?? []).toSorted();
    expect(elements(html)).toEqual(elements(page('harmless', untilMs)));
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toContain('\u0000');
  });
});

import { BASE_STYLE } from '../base-style';

/** The style sheet of a storyboard: its scenes in columns, as many as there is room for. */
export const STORYBOARD_STYLE = `${BASE_STYLE}
body { max-width: 90rem; }
header { margin-bottom: 1.6rem; }
.note { border-left: 3px solid var(--turn); padding-left: .7rem; margin: .5rem 0; }
.board { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(var(--column), 100%), 1fr)); gap: 1.6rem 1.2rem; align-items: start; }
article { border-top: 3px solid var(--state); padding-top: .6rem; min-width: 0; }
article.made { --state: var(--good); } article.making { --state: var(--work); } article.approval { --state: var(--turn); }
article.attention { --state: var(--earlier); } article.skipped { --state: var(--place); }
article > img, .none { width: 100%; display: block; border-radius: 4px; aspect-ratio: var(--shape); object-fit: cover; background: var(--line); }
article.skipped > img { filter: grayscale(1); opacity: .45; }
.none { display: grid; place-content: center; text-align: center; padding: 1rem; border: 2px dashed var(--place); background: none;
  color: var(--quiet); font-size: .85rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; }
h2 b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
h2 .state { color: var(--quiet); font-weight: 500; font-size: .85rem; }
h2 .state::before { content: ""; display: inline-block; width: .6em; height: .6em; border-radius: 50%; background: var(--state); margin-right: .4em; }
article p { margin: .5rem 0 0; font-size: .95rem; }
article p.why { color: var(--earlier); font-weight: 500; }
article p.quiet { font-size: .8rem; }
summary { cursor: pointer; color: var(--quiet); font-size: .8rem; margin-top: .5rem; }
.takes { display: flex; flex-wrap: wrap; gap: .5rem; margin: .7rem 0 0; padding: 0; }
.takes li { list-style: none; font-size: .75rem; color: var(--quiet); text-align: center; }
.takes img { display: block; height: 5.5rem; border-radius: 3px; margin-bottom: .15rem; border: 2px solid transparent; }
.takes .current { color: var(--ink); } .takes .current img { border-color: var(--state); }
@media print { article { break-inside: avoid; } }
`;

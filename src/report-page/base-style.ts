/** What all pages have in common: light and dark as the reader's machine is, narrow screens, and paper. */
export const BASE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22252a; --quiet: #6b7078; --line: #e4e1d9; --band: #f3eee0;
  --work: #3d7ea6; --best: #c2571a; --place: #cfd4da; --turn: #e0b13c; --earlier: #b5413f; --good: #3d7a4f; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e6e4de; --quiet: #9298a2; --line: #2c3037;
  --band: #26231c; --work: #5aa2cd; --best: #ee8a4a; --place: #474d57; --turn: #d9a93a; --earlier: #e06c69; --good: #6fb583; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .6rem; }
p { margin: 0 0 .3rem; max-width: 44rem; }
p.quiet, footer { color: var(--quiet); font-size: .85rem; }
footer { margin-top: 2rem; }
@media (max-width: 34rem) { body { padding: 1.2rem .6rem 3rem; } h1 { font-size: 1.3rem; } }
@media print { body { max-width: none; } * { print-color-adjust: exact; } }
`;

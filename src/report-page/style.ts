/** The page's one style sheet: light and dark as the reader's machine is, narrow screens, and paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22252a; --quiet: #6b7078; --line: #e4e1d9; --band: #f3eee0;
  --work: #3d7ea6; --best: #c2571a; --place: #cfd4da; --turn: #e0b13c; --earlier: #b5413f; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e6e4de; --quiet: #9298a2; --line: #2c3037;
  --band: #26231c; --work: #5aa2cd; --best: #ee8a4a; --place: #474d57; --turn: #d9a93a; --earlier: #e06c69; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .6rem; }
p { margin: 0 0 .3rem; max-width: 44rem; }
p.quiet, footer { color: var(--quiet); font-size: .85rem; }
.chart { display: grid; grid-template-columns: max-content 1fr; margin: 1.6rem 0 .8rem; border-bottom: 1px solid var(--line); }
.names { padding-top: 22px; }
.name { height: 26px; padding: 0 .6rem 0 .4rem; display: flex; gap: .8rem; justify-content: space-between;
  align-items: center; font-size: 13px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.name .took { color: var(--quiet); }
.name.critical { background: var(--band); font-weight: 600; box-shadow: inset 3px 0 var(--best); }
svg { width: 100%; display: block; overflow: hidden; }
svg text { fill: var(--quiet); font-size: 12px; }
.mark { stroke: var(--line); }
.band { fill: transparent; } .band.critical { fill: var(--band); opacity: .6; } g:hover .band { fill: var(--line); }
.work { fill: var(--work); stroke: var(--work); } .critical ~ .work { fill: var(--best); stroke: var(--best); }
.place { fill: var(--place); } .turn { fill: var(--turn); } .earlier { fill: var(--earlier); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: 13px; color: var(--quiet); margin: 0 0 2rem; padding: 0; }
.legend li { display: flex; align-items: center; gap: .4rem; list-style: none; }
.legend i { width: 14px; height: 10px; border-radius: 2px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; width: 100%; }
th, td { text-align: right; padding: .25rem .7rem; white-space: nowrap; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 500; }
th:first-child, td:first-child { text-align: left; padding-left: .4rem; }
tr.critical td:first-child { font-weight: 600; box-shadow: inset 3px 0 var(--best); }
footer { margin-top: 2rem; }
@media (max-width: 34rem) { body { padding: 1.2rem .6rem 3rem; } h1 { font-size: 1.3rem; } .name { font-size: 12px; padding-right: .4rem; gap: .4rem; } }
@media print { body { max-width: none; } * { print-color-adjust: exact; } }
`;

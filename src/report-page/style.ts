import { BASE_STYLE } from './base-style';

/** The style sheet of the report. */
export const STYLE = `${BASE_STYLE}
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
@media (max-width: 34rem) { .name { font-size: 12px; padding-right: .4rem; gap: .4rem; } }
`;

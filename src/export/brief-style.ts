import type { Paper } from './paper.ts';

/** The look of a brief: a printed page of one column with its notes in two, in the colours of the reader's own choice of light or dark. */
export function styleOn(paper: Paper): string {
  return `${STYLE}@media print { @page { size: ${SIZES[paper]}; margin: 11mm 14mm; } }
`;
}

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #16181b); --ink: light-dark(#1c1d1f, #e6e4df); --dim: light-dark(#5d6066, #a3a6ab);
  --line: light-dark(#d9d6cd, #34383d); --mark: light-dark(#8a3324, #e79a84); --chip: light-dark(#efece3, #24282d);
}
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); font: 16px/1.5 Charter, 'Bitstream Charter', Cambria, Georgia, serif; max-width: 46rem; margin: 0 auto; padding: 2rem 1.1rem 3rem; }
header { border-bottom: 2px solid var(--ink); padding-bottom: .6rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font: 600 .8rem/1.3 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--mark); margin: 1.4rem 0 .35rem; }
header p { color: var(--dim); margin: .3rem 0 0; font: .85rem/1.4 system-ui, sans-serif; }
.none { color: var(--dim); margin: .3rem 0; font: .8rem/1.4 system-ui, sans-serif; }
ul { margin: 0; padding-left: 1.1rem; }
ul ul { list-style: '↳ '; color: var(--dim); }
li { margin: .28rem 0; overflow-wrap: anywhere; }
li::marker { color: var(--dim); }
main > section:first-child li:first-child { list-style: none; margin-left: -1.1rem; color: var(--dim); }
.status { font: .78em/1 system-ui, sans-serif; color: var(--dim); background: var(--chip); border-radius: 3px; padding: .18em .45em; white-space: nowrap; }
sup { font: .7em/0 system-ui, sans-serif; }
a { color: var(--mark); text-decoration-thickness: 1px; text-underline-offset: .15em; }
sup a { padding: .3em .18em; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.sources { border-top: 1px solid var(--line); margin-top: 1.8rem; }
ol { font-size: .8rem; line-height: 1.4; padding-left: 2rem; color: var(--dim); columns: 18rem 2; column-gap: 2rem; }
ol li { break-inside: avoid; margin: 0 0 .4rem; }
ol li:target { color: var(--ink); background: var(--chip); }
table { border-collapse: collapse; width: 100%; font: .8rem/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
:is(th, td) { padding: .1rem 0 .1rem .8rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
:is(th, td):first-child { padding-left: 0; }
thead :is(th, td) { border-top: 0; color: var(--dim); vertical-align: bottom; }
:is(caption, figcaption) { caption-side: bottom; padding-top: .3rem; color: var(--dim); text-align: left; font: .75rem/1.4 system-ui, sans-serif; }
.pair-pictures :is(th, td) { vertical-align: middle; }
.pair-pictures :is(th, td):nth-child(n + 3) { text-align: right; }
svg { display: block; }
.sparkline-base { stroke: var(--line); }
.bar-up { fill: var(--paper); }
.picture-hold { overflow-x: auto; }
.timeline { font-family: system-ui, sans-serif; }
.timeline :is(.days, .as-of) text { fill: var(--dim); font-size: 11px; }
.timeline .as-of line { stroke: var(--mark); }
.timeline [data-hold='open'] .dot { fill: var(--paper); }
.timeline text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
figure { margin: 0; }
summary { width: max-content; margin-top: .3rem; color: var(--mark); font: .8rem/1.5 system-ui, sans-serif; cursor: pointer; }
cite { font-style: normal; color: var(--ink); }
.place { font-size: .9em; white-space: nowrap; opacity: .8; }
.back { text-decoration: none; }
@media print {
  :root { --paper: #fff; --ink: #000; --dim: #444; --line: #bbb; --mark: #000; --chip: #fff; }
  body { margin: 0; padding: 0; max-width: none; font-size: 9pt; line-height: 1.28; }
  h1 { font-size: 13pt; } h2 { font-size: 7pt; margin: .35rem 0 .05rem; break-after: avoid; }
  li { margin: .06rem 0; break-inside: avoid; }
  ol { font-size: 6.4pt; line-height: 1.2; columns: 2; margin: 0; } ol li { margin: 0 0 .08rem; }
  .none { margin: 0; font-size: 6.8pt; } header { padding-bottom: .2rem; } header p { font-size: 8pt; }
  .sources { margin-top: .5rem; }
  .status { padding: 0; font-style: italic; }
  .status::before { content: '— '; }
  .back, .place, .as-table { display: none; }
  table, :is(caption, figcaption) { font-size: 7pt; line-height: 1.2; }
  :is(th, td) { padding-block: 0; }
  .timeline { width: 100%; height: auto; }
  .sparkline { width: auto; height: 11pt; }
  .picture-hold { overflow: visible; }
  figure, .pair-pictures { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

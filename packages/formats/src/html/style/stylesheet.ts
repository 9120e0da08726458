import type { Publication } from '../../publication/blocks.ts';
import { NARROW } from './narrow.ts';
import { printStyle } from './print.ts';

const COLOURS = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b222b;--muted:#55606d;--accent:#1c4f7c;--hair:#c9d1da;--tint:#edf2f7;--faint:#f6f8fb;--mark:#fdf3cf}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e3e8ed;--muted:#a5b0bc;--accent:#93c3ec;--hair:#3a434d;--tint:#1f2730;--faint:#1a2028;--mark:#3a3414}}
`;

const TYPE = `
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.2;font-weight:650;text-wrap:balance;margin:1.8em 0 .5em}
h2{font-size:1.65rem;color:var(--accent);margin-top:2.6rem}
h3{font-size:1.3rem;color:var(--accent)}
h4{font-size:1.08rem}
h5,h6{font-size:1rem}
.number{font-variant-numeric:tabular-nums;margin-inline-end:.35em}
p,ul,ol,dl{margin:.7em 0}
main>.run>p,main>.run>ul,main>.run>ol,main>.run>.notice,main>.run>dl,main>.run>.references,.notes ol{max-width:46rem}
ul,ol{padding-inline-start:1.4em}
li>p{margin:.3em 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,summary:focus-visible,.picture:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.cite{text-decoration:underline dotted}
.cite:hover,.cite:focus-visible{text-decoration:underline solid}
code{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,monospace;font-size:.92em;white-space:pre-wrap}
sup{line-height:0;font-size:.75em}
sup a{text-decoration:none}
.notice{background:var(--tint);border-inline-start:.25rem solid var(--accent);padding:.1rem 1rem;margin:1.2em 0}
.terms>div{display:grid;grid-template-columns:minmax(6rem,11rem) 1fr;gap:0 1rem;margin:.4em 0}
dt{font-weight:650}
dd{margin:0}
.references{list-style:none;padding:0}
.references li{margin:.6em 0;padding-inline-start:1.5rem;text-indent:-1.5rem}
.key{font-weight:650}
:target{scroll-margin-top:1rem}
p:target,.references li:target,.notes li:target{background:var(--mark)}
`;

const LAYOUT = `
.skip{position:absolute;inset-inline-start:.5rem;top:-6rem;background:var(--accent);color:var(--paper);padding:.6rem 1rem;z-index:3}
.skip:focus{top:.5rem}
.title-page,.columns,footer{max-width:96rem;margin:0 auto;padding:0 clamp(1rem,3vw,2.5rem)}
.title-page{padding-block:clamp(1.5rem,5vw,4rem) 1.5rem;border-top:.3rem solid var(--accent)}
.title-page h1{font-size:clamp(1.9rem,4.5vw,3rem);margin:.3em 0 .2em}
.kind{color:var(--accent);font-weight:650;margin:0}
.subtitle{font-size:1.2rem;color:var(--muted);margin:0 0 1rem}
.status{display:inline-block;border:1px solid var(--accent);color:var(--accent);font-weight:650;font-size:.85rem;padding:.1rem .6rem;margin:.4rem 0}
.details{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.4rem 2rem;font-size:.92rem;margin:1rem 0}
.details dt{font-weight:400;color:var(--muted)}
.authors{list-style:none;padding:0;font-size:.92rem;columns:18rem auto}
.columns{display:block;border-top:1px solid var(--hair)}
nav{font-size:.9rem;line-height:1.35}
nav summary{font-weight:650;padding:.5rem 0;cursor:pointer}
nav ul{list-style:none;margin:0;padding:0}
nav ul ul{padding-inline-start:.9rem}
nav a{display:flex;gap:.5em;padding:.22rem 0;color:inherit;text-decoration:none}
nav a:hover,nav a:focus-visible{color:var(--accent);text-decoration:underline}
nav .number{color:var(--muted);margin:0;white-space:nowrap}
main{min-width:0;padding-bottom:3rem}
main:focus{outline:none}
footer{border-top:1px solid var(--hair);color:var(--muted);font-size:.85rem;padding-block:1rem 2rem}
figure{margin:1.8em 0}
.picture{overflow-x:auto;background:#fff;border:1px solid var(--hair);padding:.5rem}
.picture img{display:block;margin:0 auto;max-width:100%;min-width:min(34rem,100vw * 2);height:auto}
figcaption,caption{font-size:.95rem;text-align:start;padding:.6rem 0 .4rem}
caption .number,figcaption .number{font-weight:650;color:var(--accent)}
figure details{font-size:.9rem;color:var(--muted)}
figure details p{max-width:46rem}
.watermark{display:none}
.marking{margin:.6rem 0 0;text-align:center;font-size:.85rem;font-weight:650}
@media (min-width:64rem){
.columns{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:0 2.5rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:1.4rem .5rem 1.4rem 0}
}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;margin:1.6em 0;font-size:.92rem;line-height:1.42;table-layout:fixed}
th,td{text-align:start;vertical-align:top;padding:.5rem .6rem;overflow-wrap:anywhere}
th{font-weight:650}
td>p,th>p{margin:.4em 0}
td>p:first-child,th>p:first-child{margin-top:0}
td>p:last-child,th>p:last-child{margin-bottom:0}
td ul,td ol{margin:.3em 0}
.plain{border-top:2px solid var(--accent)}
.plain thead th{background:var(--tint);border-bottom:1px solid var(--accent)}
.plain tbody th,.plain tbody td{border-bottom:1px solid var(--hair);font-weight:400}
.levels{border-top:2px solid var(--accent);border-bottom:1px solid var(--accent);font-size:.875rem}
.levels .title{font-size:1.08rem;padding-bottom:.1rem}
.levels .objective{color:var(--muted);font-style:italic;padding-top:.1rem}
.levels col.label{width:9.2rem}
.levels .level{background:var(--tint);border:1px solid var(--hair)}
.levels .sub{background:var(--faint);color:var(--accent);border:1px solid var(--hair);font-size:.82rem;padding-block:.35rem}
.levels tbody td{border:1px solid var(--hair)}
.levels .label{color:var(--accent);font-size:.82rem;overflow-wrap:normal}
.levels tbody .corner,.levels .label{border:0}
.levels thead .corner{background:var(--tint)}
.tail{color:var(--muted);font-size:.92em}
.from{color:var(--accent);font-size:.92em}
.permalink{text-decoration:none;opacity:0;padding:0 .15em}
.permalink::before{content:"#"}
p:hover>.permalink,.permalink:focus-visible,p:target>.permalink{opacity:1}
`;

/** The style of the page for screens of every width, both themes, and paper of the given size. */
export function stylesheet(pageSize: Publication['pageSize']): string {
  return [COLOURS, TYPE, LAYOUT, TABLES, NARROW, printStyle(pageSize)].join('');
}

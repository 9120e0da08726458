import type { Publication } from '../../publication/blocks.ts';

/** Paper: upright pages with level tables on landscape ones, table heads repeated, no row cut, page numbers where the browser can. */
export function printStyle(pageSize: Publication['pageSize']): string {
  const paper = pageSize === 'a4' ? 'A4' : 'letter';
  return `
@page{size:${paper};margin:2.2cm 2cm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#55606d}}
@page wide{size:${paper} landscape;margin:1.8cm 1.6cm}
@media print{
:root{--paper:#fff;--ink:#000;--muted:#444f5b;--accent:#1c4f7c;--hair:#b9c2cc;--tint:#edf2f7;--faint:#f6f8fb;--mark:#fff}
html{font-size:9.5pt}
body,main{padding:0;margin:0}
.title-page,.columns,footer{max-width:none;padding-inline:0}
.title-page{padding-top:6rem;break-after:page;border-top-width:2pt}
.columns{border:0}
.skip,.permalink,figure details,.status{display:none}
nav{break-after:page;font-size:8.5pt}
nav details::details-content{content-visibility:visible;block-size:auto;height:auto}
nav summary{list-style:none}
a{color:inherit;text-decoration:none}
.landscape{page:wide}
.run{break-before:page}
h2,h3,h4,h5{break-after:avoid}
p,li{orphans:3;widows:3}
thead{display:table-header-group}
tr,figure,.notice,.references li{break-inside:avoid}
caption{break-after:avoid}
.levels,.plain{font-size:8pt;line-height:1.35}
th,td{padding:.3rem .4rem}
.levels .level,.levels .sub,.plain thead th,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.picture{border:0;overflow:visible;padding:0}
.picture img{min-width:0;max-height:20cm;width:auto}
.marking{position:fixed;inset:0 0 auto;margin:0;font-size:8pt}
.watermark{display:grid;place-items:center;position:fixed;inset:0;z-index:-1}
.watermark::before{content:attr(data-text);font-size:72pt;font-weight:650;color:#eceff3;rotate:-38deg;white-space:nowrap}
}
`;
}

import { BLOCKS } from './template-blocks.ts';
import { TABLES } from './template-tables.ts';

const RAW = String.raw;

/** Page, type and colours; `d` is the manuscript. Nothing of it is ever read as markup. */
const STYLE = RAW`
#let d = json(bytes(sys.inputs.manuscript))

#let brief = d.at("brief", default: false)
#let ink = rgb("#1b222b")
#let muted = rgb("#55606d")
#let accent = rgb("#1c4f7c")
#let hair = rgb("#c9d1da")
#let tint = rgb("#edf2f7")
#let faint = rgb("#f6f8fb")

#let date = if d.created == none { none } else {
  let c = d.created
  datetime(year: c.year, month: c.month, day: c.day, hour: c.hour, minute: c.minute, second: c.second)
}
#set document(title: d.title, author: d.authors, keywords: d.keywords, description: d.subtitle, date: date)

#let sans(size, body, ..more) = text(font: d.families.sans, size: size, ..more, body)
#let place-mark(a) = if a != none [#metadata(none)#label(a)]

#set text(font: d.families.serif, fallback: false, size: 10pt, fill: ink, lang: d.language, region: d.region, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
// Where a long word may be broken: nothing is left behind there when the text is copied or searched.
#show "\u{200B}": box()
#show raw: set text(font: d.families.mono, size: 1.05em)
#show link: set text(fill: accent)
#show footnote.entry: set text(size: 8pt)
#set footnote.entry(gap: 0.45em, separator: line(length: 5cm, stroke: 0.4pt + hair))

#let watermark = if d.watermark != "" {
  align(center + horizon, rotate(-38deg, reflow: false, sans(76pt, d.watermark, weight: 600, fill: rgb("#eceff3"))))
}
#let marking = d.at("marking", default: "")
#let marked = text(weight: 600, fill: ink, marking)
#let page-head = context if here().page() == 1 and not brief {
  if marking != "" { set text(font: d.families.sans, size: 8pt); align(center, marked) }
} else {
  set text(font: d.families.sans, size: 8pt, fill: muted)
  if marking == "" { grid(columns: (1fr, auto), column-gutter: 1em, d.running, d.version) }
  else { grid(columns: (1fr, auto, 1fr), column-gutter: 1em, align: (start, center, end), d.running, marked, d.version) }
  v(-0.55em)
  line(length: 100%, stroke: 0.4pt + hair)
}
#let page-foot = context {
  set text(font: d.families.sans, size: 8pt, fill: muted)
  if here().page() > 1 or brief { align(center, counter(page).display("1 / 1", both: true)) }
  if marking != "" { v(-0.5em); align(center, marked) }
}
#set page(paper: d.paper, margin: (x: 2.4cm, top: 2.5cm, bottom: 2.2cm), numbering: "1", header: page-head, footer: page-foot, header-ascent: 0.9cm, background: watermark)

#set heading(numbering: none)
#show heading: it => {
  let size = (if brief { (12.5pt, 11pt, 10pt, 10pt) } else { (20pt, 14pt, 11.5pt, 10.5pt) }).at(calc.min(it.level, 4) - 1)
  set text(font: d.families.sans, size: size, weight: 600, fill: if it.level < 3 { accent } else { ink })
  set par(leading: 0.45em)
  block(above: (if brief { (1.7em, 1.6em, 1.5em, 1.5em) } else { (2.2em, 1.75em, 1.7em, 1.5em) }).at(calc.min(it.level, 4) - 1), below: (0.95em, 0.8em, 0.75em, 0.7em).at(calc.min(it.level, 4) - 1), sticky: true, it.body)
}
#show heading.where(level: 1): it => if it.outlined { pagebreak(weak: true); it } else { it }
#show figure.caption: it => block(sticky: true, width: 100%, align(start, {
  set text(font: d.families.sans, size: 9pt)
  it.body
}))
#show figure: set block(breakable: true, above: 1.7em, below: 1.7em)
#show figure: set figure(numbering: none, gap: 0.7em)
`;

const TITLE_PAGE = RAW`
#if brief {
  line(length: 100%, stroke: 2pt + accent)
  v(-0.4em)
  sans(9.5pt, d.kind, weight: 600, fill: accent)
  v(-0.5em)
  { show title: set text(font: d.families.sans, size: 20pt, weight: 600); title() }
  if d.subtitle != "" { v(-0.6em); sans(10.5pt, d.subtitle, fill: muted) }
} else { page(margin: (x: 2.8cm, top: 3.2cm, bottom: 2.6cm), {
  set par(leading: 0.4em, justify: false)
  line(length: 100%, stroke: 2.4pt + accent)
  v(0.35cm)
  sans(11pt, d.kind, weight: 600, fill: accent)
  v(3.4cm)
  {
    show title: set text(font: d.families.sans, size: if d.title.len() > 90 { 24pt } else { 32pt }, weight: 600)
    title()
  }
  if d.subtitle != "" { v(0.35cm); text(size: 15pt, fill: muted, d.subtitle) }
  v(1fr)
  if d.details.len() > 0 {
    set text(font: d.families.sans, size: 10pt)
    grid(columns: (3.6cm, 1fr), row-gutter: 0.75em, ..d.details.map(((label, value)) => (text(fill: muted, label), value)).flatten())
  }
  if d.authors.len() > 0 {
    v(0.7cm)
    set text(size: 10.5pt)
    set par(spacing: 0.55em)
    for author in d.authors { par(author) }
  }
  v(0.8cm)
  line(length: 100%, stroke: 0.6pt + hair)
}) }
`;

const FRONT = RAW`
#{
  for b in d.front { set-block(b) }
  if d.copyright.len() > 0 {
    v(1fr)
    set text(size: 8.5pt, fill: muted)
    for b in d.copyright { set-block(b) }
  }
}

#show outline: set heading(outlined: false, bookmarked: true)
#show outline.entry: it => {
  let top = it.level == 1 and it.element.func() == heading
  set text(font: d.families.sans, size: 9.5pt, weight: if top { 600 } else { 400 }, fill: ink)
  show link: set text(fill: ink)
  let indent = if it.element.func() == heading { (it.level - 1) * 0.55cm } else { 0cm }
  block(above: if top { 0.95em } else { 0.48em }, below: 0pt, link(it.element.location(), pad(left: indent, grid(columns: (1fr, auto), column-gutter: 0.6em, align: (start + bottom, end + bottom),
    { it.body(); h(0.5em); box(width: 1fr, if not top { text(fill: hair, repeat(gap: 0.25em, justify: false, "."))}) },
    it.page()))))
}
#if d.contents != "" { pagebreak(weak: true); outline(title: d.contents, depth: 3) }
#if d.tables != "" { outline(title: d.tables, target: figure.where(kind: table, outlined: true)) }
#if d.figures != "" { outline(title: d.figures, target: figure.where(kind: image)) }
`;

const BODY = RAW`
#for (index, run) in d.runs.enumerate() {
  if brief and index > 0 { pagebreak(weak: true) }
  set page(flipped: run.flipped, margin: if run.flipped { (x: 1.8cm, top: 2.1cm, bottom: 1.7cm) } else { (x: 2.4cm, top: 2.5cm, bottom: 2.2cm) }) if not brief
  let after-table = false
  for b in run.blocks {
    // A part begins on a page of its own; its tables follow one another, or half the pages would be blank.
    if after-table and b.k == "heading" and b.level < 3 { pagebreak(weak: true) }
    after-table = b.k == "levels"
    set-block(b)
  }
}
`;

/** The whole document in Typst: it reads the manuscript from the inputs and builds every page from it. */
export const TEMPLATE = [STYLE, BLOCKS, TABLES, TITLE_PAGE, FRONT, BODY].join('');

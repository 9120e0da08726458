/** Tables in Typst, and the function that sets any block. */
export const TABLES = String.raw`
#let table-figure(b, body) = if b.label == "" { body } else [
  #figure(kind: table, supplement: none, caption: figure.caption(position: top, caption-of(b)), body)
  #if b.a != none { label(b.a) }
]

#let head-rule = 1pt + accent
#let thin = 0.5pt + hair

#let set-table(b, set-block) = {
  set text(font: d.families.sans, size: 9pt)
  set par(leading: 0.52em)
  table-figure(b, table(
    columns: b.widths.map(w => calc.max(w, 0.02) * 1fr),
    align: start + top,
    inset: (x: 0.55em, y: 0.5em),
    stroke: (x, y) => (top: if y == 0 { head-rule } else { none }, bottom: if y == 0 { 0.6pt + accent } else { thin }),
    fill: (x, y) => if y == 0 { tint },
    table.header(..b.head.map(h => text(weight: 600, h))),
    ..b.rows.map(row => row.cells.map(cell => table.cell(breakable: not row.whole, table-blocks(cell, set-block)))).flatten(),
  ))
}

#let set-statement(s) = {
  place-mark(s.a)
  if s.lead != "" { text(weight: 600, s.lead); " " }
  set-line(s.body)
  if s.tail != "" { " "; text(size: 0.9em, fill: muted, s.tail) }
  if s.from != "" { " "; text(size: 0.9em, fill: accent, "(" + s.from + ")") }
}
#let set-cell(statements) = {
  set par(spacing: 0.6em)
  for s in statements { par(set-statement(s)) }
}

#let level-table(b) = {
  let n = b.levels.len()
  let cells = ()
  let side = (left: none, right: thin, top: none, bottom: none)
  for (index, part) in b.blocks.enumerate() {
    if index > 0 {
      cells.push(table.header(level: 3, repeat: true,
        table.cell(stroke: side, []),
        ..range(n).map(_ => table.cell(fill: faint, inset: (x: 0.6em, y: 0.42em), text(weight: 600, fill: accent, size: 8pt, part.label)))))
    }
    for (row, lane) in part.lanes.enumerate() {
      if row == 0 {
        cells.push(table.cell(rowspan: part.lanes.len(), stroke: side, if index == 0 { text(weight: 600, fill: accent, size: 8pt, part.label) }))
      }
      for cell in lane.cells { cells.push(table.cell(breakable: not lane.whole, set-cell(cell))) }
    }
  }
  let objective = if b.objective != "" { (table.cell(colspan: n + 1, inset: (x: 0.6em, top: 0.1em, bottom: 0.75em), stroke: none, text(fill: muted, style: "italic", b.objective)),) }
  table(
    columns: (2.75cm,) + (1fr,) * n,
    align: start + top,
    inset: (x: 0.6em, y: 0.55em),
    stroke: thin,
    table.header(level: 1, repeat: true, table.cell(colspan: n + 1, inset: (x: 0.6em, top: 0.7em, bottom: 0.5em), stroke: (top: head-rule, rest: none), text(size: 11pt, weight: 600, b.title)), ..objective),
    table.header(level: 2, repeat: true, table.cell(fill: tint, stroke: (right: none, rest: thin), []), ..b.levels.map(l => table.cell(fill: tint, text(weight: 600, l)))),
    ..cells,
    table.footer(table.cell(colspan: n + 1, inset: 0pt, stroke: (top: 0.6pt + accent, rest: none), [])),
  )
}

#let set-levels(b) = {
  set text(font: d.families.sans, size: 8.5pt)
  set par(leading: 0.5em)
  table-figure(b, level-table(b))
}

#let set-block(b) = {
  if b.k == "paragraph" { par(set-line(b.body)) }
  else if b.k == "heading" { set-heading(b) }
  else if b.k == "levels" { set-levels(b) }
  else if b.k == "table" { set-table(b, set-block) }
  else if b.k == "columns" { set-columns(b, set-block) }
  else if b.k == "list" { set-list(b, set-block) }
  else if b.k == "notice" { set-notice(b, set-block) }
  else if b.k == "definitions" { set-definitions(b) }
  else if b.k == "references" { set-references(b) }
  else if b.k == "figure" { set-figure(b) }
}
`;

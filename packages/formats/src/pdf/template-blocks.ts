/** Running text and ordinary blocks in Typst. */
export const BLOCKS = String.raw`
#let set-line(pieces) = {
  for p in pieces {
    if type(p) == str { text(p) } else {
      let mark = p.at(0)
      if mark == "emphasis" { emph(set-line(p.at(1))) }
      else if mark == "strong" { text(weight: 600, set-line(p.at(1))) }
      else if mark == "code" { raw(p.at(1)) }
      else if mark == "break" { linebreak() }
      else if mark == "web" { link(p.at(1), set-line(p.at(2))) }
      else if mark == "to" { link(label(p.at(1)), set-line(p.at(2))) }
      else if mark == "note" [#footnote(set-line(p.at(2)))#label(p.at(1))]
      else if mark == "comma" { super[,] }
      else if mark == "same-note" { footnote(label(p.at(1))) }
    }
  }
}

#let table-blocks(blocks, set-block) = {
  set par(spacing: 0.55em)
  for b in blocks { set-block(b) }
}

#let caption-of(b) = if b.label == "" { b.caption } else {
  text(weight: 600, fill: accent, b.label)
  if b.caption != "" { h(0.6em); b.caption }
}

#let set-heading(b) = [
  #heading(level: b.level, outlined: b.listed, bookmarked: true, if b.number == "" { b.text } else { b.number + "\u{2002}" + b.text })
  #if b.a != none { label(b.a) }
]

#let set-list(b, set-block) = {
  let items = b.items.map(item => { set par(spacing: 0.6em); for it in item { set-block(it) } })
  block(above: 0.8em, below: 0.95em, if b.ordered { enum(..items, spacing: 0.6em, indent: 0.3em, body-indent: 0.6em) }
  else { list(..items, spacing: 0.6em, indent: 0.3em, body-indent: 0.6em, marker: text(fill: accent, [•])) })
}

#let set-notice(b, set-block) = block(width: 100%, fill: tint, stroke: (left: 2.4pt + accent), inset: (x: 0.9em, y: 0.8em), above: 1.1em, below: 1.1em, {
  set text(font: d.families.sans, size: 9.5pt)
  for it in b.blocks { set-block(it) }
})

#let set-columns(b, set-block) = {
  let side(blocks) = for it in blocks { set-block(it) }
  block(width: 100%, above: if b.head.len() > 0 { 1.9em } else { 1em }, sticky: b.sticky, breakable: not b.whole, {
    side(b.head)
    if b.right.len() == 0 { block(width: 17.2cm, side(b.left)) } else { grid(columns: (1fr, 1fr), column-gutter: 0.9cm, side(b.left), side(b.right)) }
  })
}

#let set-definitions(b) = {
  set text(font: d.families.sans, size: 9.5pt)
  show terms.item: it => block(breakable: false, above: 0.7em, below: 0.7em, grid(columns: (3.4cm, 1fr), column-gutter: 0.8em, text(weight: 600, it.term), it.description))
  terms(..b.items.map(it => terms.item(it.term, set-line(it.meaning))))
}

#let set-references(b) = {
  show terms.item: it => block(breakable: false, above: 0.8em, below: 0.8em, {
    set par(hanging-indent: 1.1cm)
    text(font: d.families.sans, size: 9pt, weight: 600, it.term)
    h(0.6em)
    it.description
  })
  terms(..b.entries.map(e => terms.item([#e.key], [#place-mark(e.a)#set-line(e.text)])))
}

#let set-figure(b) = [
  #figure(kind: image, supplement: none, caption: figure.caption(position: bottom, caption-of(b)), alt: b.alt,
    layout(space => image(bytes(b.svg), format: "svg", alt: b.alt, width: calc.min(space.width, b.width * 0.75pt))))
  #if b.a != none { label(b.a) }
]
`;

import type { Block, Heading, LevelTable, PlainTable, StatementBlock } from '../publication/blocks.ts';
import { printableLines } from '../html/printable.ts';
import { isBlankTable, runIn } from '../html/structure.ts';
import { strings } from '../publication/strings.ts';
import { setInlines, type InlineSetting, type Line } from './inlines.ts';
import { roomOf, roomOfStatement, sum } from './room.ts';
import { pdfText } from './words.ts';

/** A statement as the template prints it. `from` is empty but in the cumulative view. */
export type SetStatement = { readonly a: string | null; readonly lead: string; readonly body: Line; readonly tail: string; readonly from: string };

/** One row of a table in the template; `whole` rows are never cut by the end of a page. */
export type SetRow = { readonly whole: boolean; readonly cells: readonly (readonly SetBlock[])[] };
/** One sub-row of a level table: statements for each level. */
export type SetLane = { readonly whole: boolean; readonly cells: readonly (readonly SetStatement[])[] };

/** A block as the template reads it; `a` is the place to link to, or null. */
export type SetBlock =
  | { readonly k: 'paragraph'; readonly body: Line }
  | { readonly k: 'list'; readonly ordered: boolean; readonly items: readonly (readonly SetBlock[])[] }
  | { readonly k: 'heading'; readonly a: string | null; readonly level: number; readonly number: string; readonly text: string; readonly listed: boolean }
  | { readonly k: 'notice'; readonly blocks: readonly SetBlock[] }
  | {
      readonly k: 'columns';
      readonly head: readonly SetBlock[];
      readonly left: readonly SetBlock[];
      readonly right: readonly SetBlock[];
      readonly sticky: boolean;
      readonly whole: boolean;
    }
  | { readonly k: 'definitions'; readonly items: readonly { readonly term: string; readonly meaning: Line }[] }
  | { readonly k: 'references'; readonly entries: readonly { readonly a: string | null; readonly key: string; readonly text: Line }[] }
  | {
      readonly k: 'figure';
      readonly a: string | null;
      readonly label: string;
      readonly caption: string;
      readonly svg: string;
      readonly width: number;
      readonly alt: string;
    }
  | {
      readonly k: 'table';
      readonly a: string | null;
      readonly label: string;
      readonly caption: string;
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly SetRow[];
    }
  | {
      readonly k: 'levels';
      readonly a: string | null;
      readonly label: string;
      readonly caption: string;
      readonly title: string;
      readonly objective: string;
      readonly levels: readonly string[];
      readonly blocks: readonly { readonly label: string; readonly lanes: readonly SetLane[] }[];
    };

/** What is known while blocks are set. `taken` holds the anchors already given away: a place has only one. */
export type BlockSetting = InlineSetting & {
  readonly levels: ReadonlyMap<Heading, number>;
  readonly taken: Set<string>;
  readonly families: { readonly sans: readonly string[] };
};

/** The function that turns one block into what the template reads. */
export function blockSetter(setting: BlockSetting): (block: Block) => SetBlock[] {
  return (block) => {
    if (block.kind === 'heading') setting.notes.inSection.clear();
    return setBlock(setting, block);
  };
}

function setBlock(setting: BlockSetting, block: Block): SetBlock[] {
  const inner = (blocks: readonly Block[]) => blocks.flatMap((it) => setBlock(setting, it));
  switch (block.kind) {
    case 'paragraph':
      return block.children.length === 0 ? [] : [{ k: 'paragraph', body: setInlines(setting, block.children) }];
    case 'list':
      return block.items.length === 0 ? [] : [{ k: 'list', ordered: block.ordered, items: block.items.map(inner) }];
    case 'heading':
      return [heading(setting, block)];
    case 'notice':
      return [{ k: 'notice', blocks: inner(block.blocks) }];
    case 'definitions':
      return [{ k: 'definitions', items: block.items.map(({ term, meaning }) => ({ term: pdfText(term), meaning: setInlines(setting, meaning) })) }];
    case 'reference-list':
      return [
        {
          k: 'references',
          entries: block.entries.map(({ key, anchor, text }) => ({ a: place(setting, anchor), key: pdfText(`[${key}]`), text: setInlines(setting, text) })),
        },
      ];
    case 'figure':
      return [
        {
          k: 'figure',
          a: place(setting, block.anchor),
          label: strings.figure(block.number),
          caption: pdfText(block.caption),
          svg: printableLines(block.svg).replace(FONT_OF_SVG, `font-family="'${setting.families.sans[0]!}'"`),
          width: block.width,
          alt: [block.alt, block.description].map(pdfText).join(' ').trim() || pdfText(block.caption).trim() || strings.figure(block.number),
        },
      ];
    case 'table':
      return isBlankTable(block) ? [] : [plainTable(setting, block, inner)];
    case 'level-table':
      return [levelTable(setting, block)];
  }
}

/** The anchor, the first time that it is asked for; a draft may use an id twice. */
function place(setting: BlockSetting, anchor: string): string | null {
  if (anchor === '' || setting.taken.has(anchor)) return null;
  setting.taken.add(anchor);
  return anchor.toWellFormed();
}

function heading(setting: BlockSetting, block: Heading): SetBlock {
  return {
    k: 'heading',
    a: place(setting, block.anchor),
    level: setting.levels.get(block) ?? 1,
    number: pdfText(block.number),
    text: pdfText(block.text),
    listed: block.inContents,
  };
}

function plainTable(setting: BlockSetting, block: PlainTable, inner: (blocks: readonly Block[]) => SetBlock[]): SetBlock {
  const share = (column: number) => block.widths[column] ?? 1;
  return {
    k: 'table',
    a: place(setting, block.anchor),
    label: block.number === 0 ? '' : strings.table(block.number),
    caption: pdfText(block.caption),
    widths: block.widths,
    head: block.widths.map((_, column) => pdfText(block.head[column] ?? '')),
    rows: block.rows.map((row) => {
      const cells = block.widths.map((_, column) => inner(row[column] ?? []));
      return { whole: Math.max(...cells.map((cell, column) => sum(cell.map(roomOf)) / share(column))) < PLAIN_WHOLE, cells };
    }),
  };
}

function levelTable(setting: BlockSetting, block: LevelTable): SetBlock {
  return {
    k: 'levels',
    a: place(setting, block.anchor),
    label: strings.table(block.number),
    caption: pdfText(block.caption),
    title: pdfText(block.title),
    objective: pdfText(block.objective),
    levels: block.levels.map(({ label }) => pdfText(label)),
    blocks: block.blocks.map(({ label, lanes }) => ({
      label: pdfText(label),
      lanes: lanes.map((lane) => {
        const cells = block.levels.map((_, column) => (lane.cells[column] ?? []).map((it) => statement(setting, it)));
        return { whole: Math.max(...cells.map((cell) => sum(cell.map(roomOfStatement)))) < LANE_WHOLE, cells };
      }),
    })),
  };
}

function statement(setting: BlockSetting, block: StatementBlock): SetStatement {
  return {
    a: place(setting, block.anchor),
    lead: pdfText(runIn(block.lead)),
    body: setInlines(setting, block.body),
    tail: pdfText(block.tail),
    from: block.fromLevel === undefined ? '' : strings.levelShort(block.fromLevel),
  };
}

/** Letters, about half a page high, up to which a row is kept on one page: per column of a level table, and per text width. */
const LANE_WHOLE = 900;
const PLAIN_WHOLE = 2600;

/** The picture's own choice of fonts could be met by whatever the machine has. */
const FONT_OF_SVG = /font-family="[^"]*"/g;

import type { SetBlock, SetStatement } from './blocks.ts';
import type { Line } from './inlines.ts';

/** The space between two blocks, as letters. */
const ABOUT_A_LINE = 40;

/** How much room a block of running text takes, in letters; 0 for blocks of other kinds. */
export function roomOf(block: SetBlock): number {
  switch (block.k) {
    case 'paragraph':
      return ABOUT_A_LINE + lettersOf(block.body);
    case 'notice':
      return ABOUT_A_LINE + sum(block.blocks.map(roomOf));
    case 'list':
      return sum(block.items.flat().map(roomOf));
    default:
      return 0;
  }
}

/** How much room a statement takes in its cell, in letters. */
export function roomOfStatement(statement: SetStatement): number {
  return statement.lead.length + lettersOf(statement.body) + statement.tail.length;
}

/** The sum of the numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lettersOf(line: Line): number {
  return sum(
    line.map((piece) => {
      if (typeof piece === 'string') return piece.length;
      switch (piece[0]) {
        case 'emphasis':
        case 'strong':
          return lettersOf(piece[1]);
        case 'web':
        case 'to':
          return lettersOf(piece[2]);
        case 'code':
          return piece[1].length;
        case 'break':
          return ABOUT_A_LINE / 2;
        default:
          return 2;
      }
    }),
  );
}

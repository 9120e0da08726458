import { addressOfStatement } from '../../profile/address.ts';
import { withStatements } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { compoundIn, type Compound } from '../vocabulary/compounds.ts';
import { readText } from '../vocabulary/text-words.ts';

const FORMS: Record<Compound['form'], string> = {
  list: 'holds a list of actions',
  semicolon: 'joins separate actions by a semicolon',
  addition: 'adds a second action to the first',
  sentences: 'goes on to a separate action in another sentence',
  series: 'strings several actions together',
};

/** Finds statements that hold several separate actions or indicators, each of which would be met or missed by itself. */
export const noCompoundStatement: Rule = {
  id: 'no-compound-statement',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R34, R32, S3-a · guidance §3, §4.3.3',
  why: 'An assessor judges a statement as a whole. When one half is met and the other is not, there is no answer to give.',
  examples: {
    flagged: [
      {
        what: 'a numbered list',
        profile: withStatements({ 'patch-management/2/actions': ['Before a campaign: (1) test the image; (2) inform the owners; (3) name who may stop it.'] }),
      },
      {
        what: 'a semicolon',
        profile: withStatements({
          'patch-management/2/actions': ['The bench team tests each image on every revision; fleet owners are informed of the date.'],
        }),
      },
      {
        what: 'and also',
        profile: withStatements({ 'patch-management/2/actions': ['The bench team tests each image and also trains the crews in going back to the old one.'] }),
      },
      {
        what: 'unrelated sentences',
        profile: withStatements({
          'patch-management/2/actions': ['The bench team tests each image on every revision. Fleet owners keep instructions for manual operation.'],
        }),
      },
      {
        what: 'a series of orders',
        profile: withStatements({ 'patch-management/2/actions': ['Review the release list, train the crews on call and document every failure.'] }),
      },
    ],
    clean: [
      {
        what: 'steps of one action',
        profile: withStatements({ 'patch-management/2/actions': ['Images are tested, released and installed ring by ring, and failures are reported.'] }),
      },
      {
        what: 'a second sentence about the first',
        profile: withStatements({ 'patch-management/2/actions': ['The bench team tests each image. It begins with the oldest revision.'] }),
      },
      {
        what: 'a list of things after a colon',
        profile: withStatements({ 'patch-management/2/actions': ['The plan names: the image; the devices that receive it; the person who may stop.'] }),
      },
      {
        what: 'two things done to one object',
        profile: withStatements({ 'patch-management/2/actions': ['Review the release list and remove images that no device needs as well as their notes.'] }),
      },
      {
        what: 'considerations may tell a story',
        profile: withStatements({ 'patch-management/2/considerations': ['Crews are few; winters are long. Roads close.'] }),
      },
    ],
  },
  check(context, report) {
    for (const placed of context.statements) {
      const { row, statement } = placed;
      if (row === 'considerations') continue;
      const compound = compoundIn(readText(context, statement.text), row === 'actions');
      if (compound === undefined) continue;
      report({
        address: addressOfStatement(context.profile, placed),
        excerpt: statement.text.slice(compound.start, compound.end).trim(),
        message: `This statement ${FORMS[compound.form]}, and an assessor could find one met and the other not. Make a statement of each.`,
      });
    }
  },
};

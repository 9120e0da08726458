import { withStatements } from '../examples.ts';
import type { Rule } from '../rule.ts';

const MARKER = /\b(?:TBD|TBC|TODO|FIXME|XXX+)\b|\?\?+|\[\s*(?:to be|insert|add|check)\b[^\]]*\]|<[^<>]*\b(?:to be|insert|fill)\b[^<>]*>/iu;

/** Finds what authors leave behind for themselves in texts that get published. */
export const noNoteMarkers: Rule = {
  id: 'no-note-markers',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R13, R34 · guidance §2.5, §3.1',
  why: 'Notes to oneself belong in the notes of a practice, which are never published.',
  examples: {
    flagged: [
      { what: 'TBD in a statement', profile: withStatements({ 'threat-modeling/1/actions': ['Site managers list the pumps that TBD.'] }) },
      { what: 'question marks', profile: { scope: { focus: 'Pumping stations ??? and reservoirs.' } } },
    ],
    clean: [
      { what: 'an ordinary question', profile: { scope: { focus: 'Which stations matter most? Those that feed a hospital.' } } },
      { what: 'a private note', profile: { practices: { 'threat-modeling': { notes: [{ id: 'n1', text: 'TBD: ask the integrators' }] } } } },
    ],
  },
  check({ texts }, report) {
    for (const { address, text } of texts) {
      const marker = MARKER.exec(text);
      if (marker !== null)
        report({
          address,
          excerpt: marker[0],
          message: `“${marker[0]}” is a note to the authors in a text that gets published. Write the missing words, or move the note to the notes of the practice.`,
        });
    }
  },
};

/**
 * What had to be mended so that the state of a live document is a profile; the document itself stays as it is.
 *
 * - `record-revived`: someone typed in a record while another removed it; the words typed are kept.
 * - `statement-merged`: a statement came to lie in two places, as when two people move it at once; the fuller one stays.
 * - `statement-renamed`: two statements had one id, as after a split; the later one has an id made for it.
 * - `text-cut`: a text is longer than a profile allows; the document still has all of it.
 * - `text-split`: a statement was longer than a profile allows; the rest became a statement of its own.
 * - `value-replaced`: a value that the profile's schema does not allow was replaced by its default.
 */
export type RepairCode = 'record-revived' | 'statement-merged' | 'statement-renamed' | 'text-cut' | 'text-split' | 'value-replaced';

/** A repair and its place: a path in the profile with the keys of records, as it stands in names of root types. */
export type Repair = { readonly code: RepairCode; readonly path: string };

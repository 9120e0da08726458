import type { Profile, PublicationOptions } from '@smm/core/profile';
import type { Publication } from './publication/blocks.ts';

/** Bytes that writers need but may not fetch themselves. */
export type Assets = {
  /** TrueType or OpenType files to embed. */
  readonly fonts: readonly Uint8Array[];
};

/** What a caller may choose for one document. */
export type DocumentOptions = {
  readonly assets: Assets;
  /** A .docx whose styles are used (DOCX only). */
  readonly template?: Uint8Array;
  /** When the document is made, for file metadata; left out for reproducible output. */
  readonly created?: Date;
  /** Of which profile and with which options the publication was made, to be carried along for the way back (not PDF). Left out, nothing is. */
  readonly carried?: { readonly profile: Profile; readonly options: PublicationOptions };
};

type Named = {
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  readonly extension: string;
};

/** A format for reading by people: it receives the finished publication and only sets type. */
export type DocumentFormat = Named & {
  readonly kind: 'document';
  readonly load: () => Promise<{ readonly write: (publication: Publication, options: DocumentOptions) => Promise<Uint8Array> }>;
};

/** A format that carries the whole profile, losslessly. */
export type DataFormat = Named & {
  readonly kind: 'data';
  readonly load: () => Promise<{
    readonly write: (profile: Profile) => Promise<Uint8Array>;
  }>;
};

/** A way to write a profile as bytes. The heavy part is loaded on use. */
export type Format = DataFormat | DocumentFormat;

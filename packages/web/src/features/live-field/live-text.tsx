import { useOpenProfile } from '../../live/live-profile.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Codec } from './codec.ts';
import { useLiveText } from './use-live-text.ts';

/** The name of a field, and the question or help that stays in view. */
export type FieldWords = { readonly label: string; readonly help?: string; readonly placeholder?: string };

type LiveTextProps = {
  readonly address: string;
  readonly words: FieldWords;
  /** Several lines. */
  readonly rows?: number;
  readonly codec?: Codec;
};

/** A text of the profile: what is typed is kept at once, and nobody's words are lost when two people write here. */
export function LiveText({ address, words, rows, codec }: LiveTextProps) {
  const { state, session } = useOpenProfile();
  const { text, error, onChange, flush, field } = useLiveText(address, codec);
  return (
    <TextField
      label={words.label}
      {...(words.help === undefined ? {} : { help: words.help })}
      {...(words.placeholder === undefined ? {} : { placeholder: words.placeholder })}
      {...(rows === undefined ? {} : { rows })}
      value={text}
      onChange={onChange}
      error={error}
      inputRef={field}
      data-address={address}
      isReadOnly={state.readOnly}
      onFocus={() => session.at(address)}
      onBlur={flush}
    />
  );
}

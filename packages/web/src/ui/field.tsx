import type { RefObject } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import css from './field.module.css';

type TextFieldProps = AriaTextFieldProps & {
  readonly label: string;
  /** What helps to fill it in; always in view. */
  readonly help?: string;
  readonly error?: string | undefined;
  /** Several lines. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly inputRef?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
};

/** A line, or with `rows` some lines, of text with its name, help and error. */
export function TextField({ label, help, error, rows, placeholder, inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className={css['field']!} isInvalid={error !== undefined}>
      <Label className={css['label']!}>{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className={css['help']!}>
          {help}
        </Text>
      )}
      {rows === undefined ? (
        <Input ref={inputRef as RefObject<HTMLInputElement>} className={css['input']!} placeholder={placeholder} />
      ) : (
        <TextArea
          ref={inputRef as RefObject<HTMLTextAreaElement>}
          className={css['input']!}
          rows={rows}
          style={{ minBlockSize: `${rows * 1.5 + 0.75}em` }}
          placeholder={placeholder}
        />
      )}
      <FieldError className={css['error']!}>{error}</FieldError>
    </AriaTextField>
  );
}

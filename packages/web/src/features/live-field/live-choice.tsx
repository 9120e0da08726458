import { pathOf, valueAt } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { records as texts } from '../../texts/context/records.ts';
import { Choice, Choices, type Option } from '../../ui/choice.tsx';
import { MultiChoice } from '../../ui/multi-choice.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { FieldWords } from './live-text.tsx';

type ChosenProps = { readonly address: string; readonly words: FieldWords; readonly options: readonly Option[] };

/** The value at an address, and the way to set it. */
function useValue(address: string): readonly [unknown, (value: unknown) => void] {
  const { profile, edit, state } = useOpenProfile();
  const path = pathOf(profile, address);
  const set = (value: unknown) => {
    if (!state.readOnly) edit({ op: 'set', address, value });
  };
  return [path === undefined ? undefined : valueAt(profile, path), set];
}

type LiveChoiceProps = ChosenProps & {
  /** All values are shown with their help, and none has to be opened. */
  readonly inView?: boolean;
  /** There may be none. */
  readonly isOptional?: boolean;
  /** The value is a number. */
  readonly isNumber?: boolean;
};

/** A field of the profile with one of some values. */
export function LiveChoice({ address, words, options, inView, isOptional, isNumber }: LiveChoiceProps) {
  const [value, set] = useValue(address);
  const Field = inView === true ? Choices : Choice;
  const all = isOptional === true ? [{ id: '', name: texts.none }, ...options] : options;
  return (
    <Field
      label={words.label}
      {...(words.help === undefined ? {} : { help: words.help })}
      options={all}
      value={value === undefined ? (isOptional === true ? '' : undefined) : String(value)}
      onChange={(id) => set(id === '' ? undefined : isNumber === true ? Number(id) : id)}
    />
  );
}

/** A field of the profile with some of many ids: of groups, practices, references. */
export function LiveChoices({ address, words, options }: ChosenProps) {
  const [value, set] = useValue(address);
  const { state } = useOpenProfile();
  return (
    <MultiChoice
      label={words.label}
      {...(words.help === undefined ? {} : { help: words.help })}
      options={options}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={set}
      none={texts.none}
      empty={texts.nothingToChoose}
      isDisabled={state.readOnly}
    />
  );
}

/** A field of the profile that is so or is not. */
export function LiveFlag({ address, words }: Omit<ChosenProps, 'options'>) {
  const [value, set] = useValue(address);
  return <Tick label={words.label} isTaken={value === true} onChange={set} />;
}

import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Radio, RadioGroup, Select, SelectValue, Text } from 'react-aria-components';
import css from './choice.module.css';
import field from './field.module.css';

/** One thing to choose. */
export type Option<Id extends string = string> = { readonly id: Id; readonly name: string; readonly help?: string };

type ChoiceProps<Id extends string> = {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  /** The name is for screen readers only. */
  readonly labelHidden?: boolean;
};

/** One of some, from a list that opens. */
export function Choice<Id extends string>({ label, help, options, value, onChange, labelHidden }: ChoiceProps<Id>) {
  return (
    <Select className={field['field']!} selectedKey={value ?? null} onSelectionChange={(key) => onChange(key as Id)}>
      <Label className={labelHidden === true ? 'visually-hidden' : field['label']!}>{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className={field['help']!}>
          {help}
        </Text>
      )}
      <Button className={css['button']!}>
        <SelectValue className={css['value']!} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={css['popover']!}>
        <ListBox className={css['list']!}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.name} className={css['item']!}>
              <Text slot="label">{option.name}</Text>
              {option.help === undefined ? null : (
                <Text slot="description" className={field['help']!}>
                  {option.help}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of a few, all in view, each with its help. */
export function Choices<Id extends string>({ label, help, options, value, onChange }: ChoiceProps<Id>) {
  return (
    <RadioGroup className={field['field']!} value={value ?? null} onChange={(id) => onChange(id as Id)}>
      <Label className={field['label']!}>{label}</Label>
      {help === undefined ? null : (
        <Text slot="description" className={field['help']!}>
          {help}
        </Text>
      )}
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={css['radio']!}>
          <span className={css['dot']} aria-hidden />
          <span>
            <span className={css['name']}>{option.name}</span>
            {option.help === undefined ? null : <span className={`${field['help']} ${css['about']}`}>{option.help}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

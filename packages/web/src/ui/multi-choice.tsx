import { Check, ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import css from './choice.module.css';
import type { Option } from './choice.tsx';
import field from './field.module.css';
import own from './multi-choice.module.css';

type MultiChoiceProps = {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  /** What is said when there is nothing to choose from. */
  readonly empty: string;
  readonly isDisabled?: boolean;
};

/** Some of many, from a list that opens; what is chosen stays in view. */
export function MultiChoice({ label, help, options, value, onChange, none, empty, isDisabled }: MultiChoiceProps) {
  const id = useId();
  const chosen = options.filter((option) => value.includes(option.id));
  // What is chosen and no longer exists stays until it is taken out on purpose: a check says so.
  const gone: Option[] = value.filter((known) => options.every((option) => option.id !== known)).map((known) => ({ id: known, name: known }));
  return (
    <div className={field['field']}>
      <span id={`${id}-label`} className={field['label']}>
        {label}
      </span>
      {help === undefined ? null : <span className={field['help']}>{help}</span>}
      <DialogTrigger>
        <Button
          id={`${id}-value`}
          className={`${css['button']!} ${own['button']}`}
          aria-labelledby={`${id}-label ${id}-value`}
          isDisabled={isDisabled === true}
        >
          <span className={own['value']}>{[...chosen, ...gone].map((option) => option.name).join(', ') || none}</span>
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Popover className={css['popover']!}>
          <Dialog aria-label={label} className={own['dialog']!}>
            <ListBox
              aria-label={label}
              className={css['list']!}
              selectionMode="multiple"
              autoFocus
              selectedKeys={value}
              onSelectionChange={(keys) => onChange([...options, ...gone].map((option) => option.id).filter((known) => keys === 'all' || keys.has(known)))}
              renderEmptyState={() => <p className={field['help']}>{empty}</p>}
            >
              {[...options, ...gone].map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.name} className={`${css['item']!} ${own['item']}`}>
                  <Check size={15} aria-hidden />
                  <Text slot="label">{option.name}</Text>
                  {option.help === undefined ? null : (
                    <Text slot="description" className={`${field['help']!} ${own['about']}`}>
                      {option.help}
                    </Text>
                  )}
                </ListBoxItem>
              ))}
            </ListBox>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

import { useLocation } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Edit } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { records as texts } from '../../texts/context/records.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { tell } from '../../ui/toast.tsx';
import { namesAfter, type EntryName } from './entry-names.ts';
import css from './record-list.module.css';

/** Words of a list: what one entry is called, what is said while there is none. */
export type ListWords = { readonly one: string; readonly empty: string };

type RecordListProps<Item> = {
  /** The address of the list. */
  readonly list: string;
  readonly items: readonly Item[];
  readonly words: ListWords;
  /** A new entry. */
  readonly create: () => Item;
  readonly nameOf: (item: Item) => string;
  /** Shown beside the name while the entry is folded. */
  readonly about?: (item: Item) => string;
  /** The fields of an entry, whose address is given. */
  readonly children: (item: Item, address: string) => ReactNode;
  /** Entries of two or three short fields, always in view. */
  readonly flat?: boolean;
  /** What else goes when an entry goes, such as what points to it; taken back with it. */
  readonly along?: (item: Item) => readonly Edit[];
};

/** Where the focus goes after a change. */
type Wanted = { readonly index: number; readonly part: 'down' | 'first-field' | 'name' | 'remove' | 'up' };

/** A list of records: add, open, change, put in order (buttons, or Alt with the arrow keys), remove with undo. */
export function RecordList<Item>(props: RecordListProps<Item>) {
  const { list, items, words, create, flat } = props;
  const { edit, state } = useOpenProfile();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<readonly EntryName[]>([]);
  const names = namesAfter(known.current, items.map(keyOf));
  useEffect(() => {
    known.current = names;
  });
  const { hash } = useLocation();
  // A link to an entry, or into one, opens it.
  useEffect(() => {
    const linked = names.filter(({ key }) => `${hash}/`.startsWith(`${list}/${key}/`)).map(({ name }) => name);
    if (linked.length > 0) setOpen((before) => new Set([...before, ...linked]));
  }, [hash, list]);
  const wanted = useRef<Wanted>(undefined);
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted.current === undefined || container.current === null) return;
    if (focusOn(container.current, wanted.current)) wanted.current = undefined;
  });
  const add = () => {
    const item = create();
    if (!edit({ op: 'insert-item', list, index: items.length, value: item }).ok) return;
    setOpen(new Set([...open, keyOf(item, items.length)]));
    wanted.current = { index: items.length, part: 'first-field' };
  };
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= items.length) return;
    wanted.current = { index: to, part: by < 0 ? 'up' : 'down' };
    edit({ op: 'remove-item', list, index }, { op: 'insert-item', list, index: to, value: items[index] });
  };
  const remove = (index: number) => {
    const item = items[index] as Item;
    const along = props.along?.(item) ?? [];
    const done = edit(...along, { op: 'remove-item', list, index });
    if (!done.ok) return;
    const { inverse } = done.value as { inverse: Edit };
    wanted.current = { index: Math.min(index, items.length - 2), part: 'remove' };
    tell(texts.removed(props.nameOf(item) || words.one), { label: texts.undo, run: () => void edit(inverse) });
  };
  const fold = (name: string) => setOpen(open.has(name) ? new Set([...open].filter((other) => other !== name)) : new Set([...open, name]));
  return (
    <div ref={container} className={css['records']} data-flat={flat === true ? '' : undefined}>
      {items.length === 0 ? <p className={css['empty']}>{words.empty}</p> : null}
      <ol className={css['list']}>
        {items.map((item, index) => {
          const { key, name } = names[index]!;
          return (
            <Entry
              key={name}
              {...props}
              item={item}
              address={`${list}/${key}`}
              isOpen={flat === true || open.has(name)}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              isFixed={state.readOnly}
              onFold={() => fold(name)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          );
        })}
      </ol>
      {state.readOnly ? null : (
        <Button onPress={add} className={css['add']!}>
          <Plus size={16} aria-hidden /> {texts.add(words.one)}
        </Button>
      )}
    </div>
  );
}

type EntryProps<Item> = RecordListProps<Item> & {
  readonly item: Item;
  readonly address: string;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isFixed: boolean;
  readonly onFold: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

function Entry<Item>({ item, address, nameOf, about, words, flat, isOpen, isFirst, isLast, isFixed, onFold, onMove, onRemove, children }: EntryProps<Item>) {
  const name = nameOf(item) || texts.unnamed(words.one);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || isFixed || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={css['entry']} data-address={address} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={css['head']}>
        {flat === true ? (
          <div className={css['fields']}>{children(item, address)}</div>
        ) : (
          <button type="button" className={css['name']} data-part="name" aria-expanded={isOpen} onClick={onFold}>
            <ChevronRight size={16} aria-hidden className={css['sign']} />
            <strong>{name}</strong>
            {about === undefined || isOpen ? null : <span className={css['about']}>{about(item)}</span>}
          </button>
        )}
        {isFixed ? null : (
          <span className={css['tools']}>
            <IconButton label={texts.up(name)} isDisabled={isFirst} onPress={() => onMove(-1)} data-part="up">
              <ArrowUp size={15} aria-hidden />
            </IconButton>
            <IconButton label={texts.down(name)} isDisabled={isLast} onPress={() => onMove(1)} data-part="down">
              <ArrowDown size={15} aria-hidden />
            </IconButton>
            <IconButton label={texts.remove(name)} onPress={onRemove} data-part="remove">
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </span>
        )}
      </div>
      {flat === true || !isOpen ? null : <div className={css['fields']}>{children(item, address)}</div>}
    </li>
  );
}

/** Moves the focus; false while the entry is not there yet. */
function focusOn(container: HTMLElement, { index, part }: Wanted): boolean {
  const rows = container.querySelectorAll<HTMLElement>(':scope > ol > li');
  const row = rows[index];
  if (row === undefined) {
    if (rows.length > 0 || part === 'first-field') return false;
    container.querySelector<HTMLElement>(':scope > button')?.focus();
    return true;
  }
  const parts = part === 'first-field' ? 'input, textarea' : `[data-part="${part}"]:not(:disabled)`;
  (row.querySelector<HTMLElement>(parts) ?? row.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  return true;
}

/** How an entry is named in addresses: by its id, else by its position from 1. */
function keyOf(item: unknown, index: number): string {
  return (item as { id?: string }).id ?? `#${index + 1}`;
}

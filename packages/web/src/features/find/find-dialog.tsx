import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { find as texts } from '../../texts/library/find.ts';
import { Dialog } from '../../ui/dialog.tsx';
import field from '../../ui/field.module.css';
import css from './find-dialog.module.css';
import { foundPlaces } from './found-places.ts';

/** Goes to any place of the profile by words that stand there; arrow keys choose while one types. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const { profile, model, id } = useOpenProfile();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const places = useMemo(() => foundPlaces(profile, model, asked), [profile, model, asked]);
  const navigate = useNavigate();
  const go = (key: string) => {
    const place = places.find((other) => other.key === key);
    if (place === undefined) return;
    onClose();
    const { page, hash } = place;
    void navigate({ to: `/profiles/${id}${page === '' ? '' : `/${page}`}` as '/', ...(hash === '' ? {} : { hash }) });
  };
  return (
    <Dialog title={texts.title} isOpen onClose={onClose} closeLabel={texts.close}>
      {/* Escape closes at once; by itself a search field would first be emptied. */}
      <div onKeyDownCapture={({ key }) => (key === 'Escape' ? onClose() : undefined)}>
        <Autocomplete inputValue={words} onInputChange={setWords}>
          <SearchField autoFocus className={field['field']!}>
            <Label className={field['label']!}>{texts.label}</Label>
            <Text slot="description" className={field['help']!}>
              {texts.help}
            </Text>
            <Input className={field['input']!} />
          </SearchField>
          <ListBox
            aria-label={texts.results}
            className={css['list']!}
            selectionMode="none"
            items={places.map((place) => ({ ...place, id: place.key }))}
            onAction={(key) => go(String(key))}
            renderEmptyState={() => <p className={field['help']}>{texts.nothing}</p>}
          >
            {({ name, about }) => (
              <ListBoxItem textValue={name} className={css['item']!}>
                <Text slot="label">{name}</Text>
                <Text slot="description" className={field['help']!}>
                  {about}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}

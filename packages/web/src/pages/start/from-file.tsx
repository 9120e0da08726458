import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { statementsOf } from '@smm/core/profile';
import { importFile, type Imported, type ImportItem } from '../../api/imports.ts';
import { addProfile, addProfileFile } from '../../api/profiles.ts';
import { start as texts } from '../../texts/library/start.ts';
import { Button } from '../../ui/button.tsx';
import { placeInWords } from './place-in-words.ts';
import { Refused } from './refused.tsx';
import css from './start.module.css';
import { useAdding, problemsIn, type OnAdded } from './use-adding.ts';

/** So many entries of a list are shown at once. */
const SHOWN = 40;

/** A file as a profile: profile files are added as they are, documents are read first and shown with what was understood. */
export function FromFile({ onAdded }: { readonly onAdded: OnAdded }) {
  const { isAdding, problems, add, clear } = useAdding(onAdded);
  const [reading, setReading] = useState<string>();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [read, setRead] = useState<{ readonly name: string; readonly imported: Imported }>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    clear();
    setUnread([]);
    if (/\.(?:ya?ml|json)$/i.test(file.name)) return add(async () => addProfileFile(await file.text()));
    setReading(file.name);
    try {
      setRead({ name: file.name, imported: await importFile(file) });
    } catch (error) {
      setUnread(problemsIn(error));
    } finally {
      setReading(undefined);
    }
  };
  if (read !== undefined)
    return (
      <div className={css['form']}>
        <Report name={read.name} imported={read.imported} />
        <Refused problems={problems} />
        <p className={css['tools']}>
          <Button onPress={() => setRead(undefined)}>{texts.file.other}</Button>
          <Button look="main" isDisabled={isAdding} onPress={() => void add(() => addProfile(read.imported.profile))}>
            {isAdding ? texts.creating : texts.file.add}
          </Button>
        </p>
      </div>
    );
  return (
    <div className={css['form']}>
      <DropZone
        className={css['drop']!}
        onDrop={({ items }) => {
          const file = items.find((item) => item.kind === 'file');
          if (file !== undefined) void file.getFile().then(take);
        }}
      >
        <FileUp size={26} aria-hidden />
        <Text slot="label">{texts.file.drop}</Text>
        <FileTrigger onSelect={(files) => void take(files?.[0])}>
          <Button look="main">{texts.file.choose}</Button>
        </FileTrigger>
        <p className={css['help']}>{texts.file.kinds}</p>
      </DropZone>
      <p role="status">{reading === undefined ? (isAdding ? texts.creating : '') : texts.file.reading(reading)}</p>
      <Refused problems={[...unread, ...problems]} />
    </div>
  );
}

function Report({ name, imported: { profile, report } }: { readonly name: string; readonly imported: Imported }) {
  const statements = statementsOf(profile);
  return (
    <section className={css['report']}>
      <h2>{texts.file.report(name)}</h2>
      <p>
        <strong>{profile.metadata.title}</strong>
        <br />
        {texts.file.holds(statements.length, new Set(statements.map(({ table }) => table)).size)}
      </p>
      <Items title={texts.file.guessed(report.guessed.length)} items={report.guessed} isOpen={report.guessed.length > 0} />
      <Items title={texts.file.leftOver(report.leftOver.length)} items={report.leftOver} isOpen={report.leftOver.length > 0} help={texts.file.leftOverHelp} />
      <Items title={texts.file.understood(report.understood.length)} items={report.understood} isOpen={false} />
    </section>
  );
}

type ItemsProps = { readonly title: string; readonly items: readonly ImportItem[]; readonly isOpen: boolean; readonly help?: string };

function Items({ title, items, isOpen, help }: ItemsProps) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {help === undefined ? null : <p className={css['help']}>{help}</p>}
      <ul>
        {items.slice(0, SHOWN).map(({ what, place, confidence, text }, index) => (
          <li key={index}>
            {what}
            {text === undefined ? null : <q>{text}</q>}
            <span className={css['help']}>
              {[placeInWords(place), confidence === undefined ? '' : texts.file.sure(confidence)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN ? <p className={css['help']}>{texts.file.more(items.length - SHOWN)}</p> : null}
    </details>
  );
}

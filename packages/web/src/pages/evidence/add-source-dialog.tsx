import { useEffect, useRef, useState } from 'react';
import { addSource, type ColumnRole, type Source } from '@smm/core/evidence';
import { ok } from '@smm/core/outcome';
import { readSourceFile, type ReadSource } from '../../api/evidence.ts';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './evidence.module.css';

const t = texts.add;
const KINDS = (Object.keys(texts.sourceKinds) as Source['kind'][]).map((id) => ({ id, name: texts.sourceKinds[id] }));
const ROLES = (Object.keys(t.roles) as ColumnRole[]).map((id) => ({ id, name: t.roles[id] }));
const READABLE = '.csv,.tsv,.xlsx,.docx,.pdf,.html,.htm,.md,.txt';

/** Reads a file as a source, shows what it becomes, and adds it. */
export function AddSourceDialog({ onClose }: { readonly onClose: () => void }) {
  const { id } = useOpenProfile();
  const { change } = useEvidence();
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<Source['kind']>('survey');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [hide, setHide] = useState('');
  const [roles, setRoles] = useState<Readonly<Record<string, string>>>({});
  const [read, setRead] = useState<ReadSource>();
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setRead(undefined);
    setProblem(undefined);
    if (chosen !== undefined) setKind(/\.(?:csv|tsv|xlsx)$/iu.test(chosen.name) ? 'survey' : 'document');
  };
  const readIt = async (columns = roles) => {
    if (file === undefined) return setProblem(t.noFile);
    stop.current = new AbortController();
    setReading(true);
    setProblem(undefined);
    const said = {
      kind,
      title: title.trim(),
      hide,
      ...(date === '' ? {} : { date }),
      roles: Object.entries(columns)
        .map((pair) => pair.join(':'))
        .join(','),
    };
    try {
      setRead(await readSourceFile(id, file, said, stop.current.signal));
    } catch (error) {
      setRead(undefined);
      setProblem((error as Error).message);
    } finally {
      setReading(false);
    }
  };
  const use = (column: number, role: ColumnRole) => {
    const next = { ...roles, [column]: role };
    setRoles(next);
    void readIt(next);
  };
  const add = async () => {
    if (read !== undefined && (await change((evidence) => ok(addSource(evidence, read).evidence), t.added(read.source.title)))) onClose();
  };
  return (
    <Dialog title={t.title} isOpen onClose={onClose} closeLabel={shell.close} wide>
      <label className={css['file']}>
        <strong>{t.file}</strong>
        <span className={css['help']}>{t.fileHelp}</span>
        <input type="file" accept={READABLE} onChange={({ target }) => choose(target.files?.[0])} />
      </label>
      <div className={css['filters']}>
        <Choice label={t.kind} options={KINDS} value={kind} onChange={setKind} />
        <TextField label={t.name} value={title} onChange={setTitle} />
        <TextField label={t.date} type="date" value={date} onChange={setDate} />
      </div>
      <TextField label={t.hide} help={t.hideHelp} value={hide} onChange={setHide} />
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <p role="status">{isReading ? t.reading : read === undefined ? '' : t.result(read.passages.length, read.hidden, read.skipped)}</p>
      {read === undefined ? null : <WhatWasRead read={read} onUse={use} />}
      <div className={css['buttons']}>
        {read === undefined ? null : (
          <Button look="main" isDisabled={isReading} onPress={() => void add()}>
            {t.do(read.passages.length)}
          </Button>
        )}
        <Button look={read === undefined ? 'main' : 'plain'} isDisabled={isReading} onPress={() => void readIt()}>
          {read === undefined ? t.read : t.again}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}

function WhatWasRead({ read, onUse }: { readonly read: ReadSource; readonly onUse: (column: number, role: ColumnRole) => void }) {
  return (
    <>
      {read.problems.length === 0 ? null : (
        <ul className={css['help']}>
          {read.problems.map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      )}
      {read.columns.length === 0 ? null : (
        <details open>
          <summary>{t.columns}</summary>
          <ul className={css['roles']}>
            {read.columns.map(({ number, header, option, role }) => (
              <li key={number}>
                <Choice
                  label={option === '' ? header : `${header} · ${option}`}
                  options={ROLES}
                  value={role as ColumnRole}
                  onChange={(chosen) => onUse(number, chosen)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t.first}</summary>
        {read.passages.slice(0, 5).map(({ id, text }) => (
          <blockquote key={id} className={css['quote']} dir="auto">
            {text}
          </blockquote>
        ))}
      </details>
    </>
  );
}

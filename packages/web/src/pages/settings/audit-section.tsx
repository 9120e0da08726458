import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { exportAudit, memberList, readAudit, verifyAudit, type AuditLine } from '../../api/organisations.ts';
import { saveFile } from '../../api/save-file.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import { Section } from './section.tsx';
import css from './settings.module.css';

const { audit: texts } = account;

type AuditProps = {
  /** Whose log; undefined for somebody who only looks after the server. */
  readonly organisation: string | undefined;
  readonly isAdministrator: boolean;
};

/** What happened: read page by page, checked, exported. */
export function AuditSection({ organisation, isAdministrator }: AuditProps) {
  const { error, ask } = useAsking();
  const [isWhole, setWhole] = useState(organisation === undefined);
  const [lines, setLines] = useState<readonly AuditLine[]>();
  const [next, setNext] = useState<number>();
  const [check, setCheck] = useState<{ readonly kind: 'error' | 'good'; readonly words: string }>();
  const read = (whole: boolean, before?: number) =>
    ask(async () => {
      const page = await readAudit(whole ? undefined : organisation, before);
      setLines((held) => (before === undefined ? page.entries : [...(held ?? []), ...page.entries]));
      setNext(page.next);
    });
  const verify = () =>
    ask(async () => {
      const { entries, head, breaks } = await verifyAudit();
      setCheck(breaks.length === 0 ? { kind: 'good', words: texts.good(entries, head) } : { kind: 'error', words: texts.broken(breaks.map(({ seq }) => seq)) });
    });
  return (
    <Section id="audit" title={texts.title} about={texts.about} error={error}>
      <div className={css['row']}>
        {lines === undefined ? <Button onPress={() => void read(isWhole)}>{texts.show}</Button> : null}
        {isAdministrator ? (
          <>
            <Button onPress={() => void verify()}>{texts.verify}</Button>
            <Button onPress={() => void ask(async () => saveFile(await exportAudit(), texts.file))}>{texts.export}</Button>
          </>
        ) : null}
        {isAdministrator && organisation !== undefined ? (
          <Tick
            label={texts.whole}
            isTaken={isWhole}
            onChange={(whole) => {
              setWhole(whole);
              if (lines !== undefined) void read(whole);
            }}
          />
        ) : null}
      </div>
      {check === undefined ? null : <Notice kind={check.kind} title={check.words} />}
      {lines === undefined ? null : <Lines lines={lines} organisation={organisation} />}
      {next === undefined ? null : (
        <span>
          <Button onPress={() => void read(isWhole, next)}>{texts.more}</Button>
        </span>
      )}
    </Section>
  );
}

function Lines({ lines, organisation }: { readonly lines: readonly AuditLine[]; readonly organisation: string | undefined }) {
  // People are named where one may know them; everybody else stands there by their id.
  const { data: members = [] } = useQuery({ ...memberList(organisation ?? ''), enabled: organisation !== undefined });
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id;
  const { columns } = texts;
  return (
    <div className={css['scroll']} role="region" aria-label={texts.table} tabIndex={0}>
      <table className={css['table']}>
        <thead>
          <tr>
            {[columns.at, columns.actor, columns.action, columns.subject, columns.detail].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ seq, at, actor, action, subject, detail }) => (
            <tr key={seq}>
              <td>{account.at(at)}</td>
              <td>{nameOf(actor)}</td>
              <td>
                <code>{action}</code>
              </td>
              <td>{nameOf(subject)}</td>
              <td>
                {Object.entries(detail)
                  .map(([name, value]) => `${name}: ${value ?? '–'}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

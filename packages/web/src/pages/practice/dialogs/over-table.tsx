import { addressOf, cellAt, type Edit } from '@smm/core/profile';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { shell } from '../../../texts/shell.ts';
import { AnchoredMenu, AnchoredPanel, type MenuAction } from '../../../ui/anchored.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Opened } from '../table/opened.ts';
import type { TableActions } from '../table/table-actions.ts';
import { findingsOf, type CellView } from '../table/table-state.ts';
import { BlankForm } from './blank-form.tsx';
import { DetailsForm } from './details-form.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FindingList } from './finding-list.tsx';
import { KeySheet } from './key-sheet.tsx';
import { MoveForm } from './move-form.tsx';
import { PasteForm } from './paste-form.tsx';

type OverTableProps = {
  readonly opened: Opened | undefined;
  readonly views: Readonly<Record<string, CellView>>;
  readonly levels: readonly number[];
  readonly by: string;
  readonly actions: TableActions;
  readonly openNotes: () => void;
};

/** What is open over the table: a menu, a panel or a dialog. */
export function OverTable({ opened, ...props }: OverTableProps) {
  if (opened === undefined) return null;
  if (opened.kind === 'cell-menu') return <CellMenu {...props} opened={opened} />;
  if (opened.kind === 'statement-menu') return <StatementMenu {...props} opened={opened} />;
  if (opened.kind === 'findings') return <Findings {...props} opened={opened} />;
  return <Form {...props} opened={opened} />;
}

type Over<Kind extends Opened['kind']> = Omit<OverTableProps, 'opened'> & { readonly opened: Opened & { readonly kind: Kind } };

function StatementMenu({ opened, views, levels, actions }: Over<'statement-menu'>) {
  const { profile, state } = useOpenProfile();
  const { place, ids, anchor } = opened;
  const address = addressOf(place);
  const found = ids.flatMap((id) => findingsOf(views[address]?.findings ?? [], id)).length;
  const only = ids.length === 1 ? ids[0] : undefined;
  const open = (next: Opened) => () => actions.open(next);
  const reading: MenuAction[] = [
    { id: 'evidence', name: t.menu.evidence, run: open({ kind: 'evidence', place, ids }) },
    ...(found === 0 || only === undefined
      ? []
      : [{ id: 'findings', name: t.menu.findings(found), run: open({ kind: 'findings', anchor, place, statement: only }) }]),
    ...(only === undefined ? [] : [{ id: 'address', name: t.menu.copyAddress, run: () => actions.copyAddress(addressOf({ ...place, statement: only })) }]),
  ];
  const at = levels.indexOf(place.level);
  const writing: (MenuAction | null)[] = [
    ...(only === undefined ? [] : [{ id: 'edit', name: t.menu.edit, run: () => actions.edit(place, only) }]),
    { id: 'move', name: t.menu.move, run: open({ kind: 'move', place, ids }) },
    ...(at < levels.length - 1 ? [{ id: 'next', name: t.menu.nextLevel, run: () => actions.shift(place, ids, 1, 0) }] : []),
    ...(at > 0 ? [{ id: 'before', name: t.menu.previousLevel, run: () => actions.shift(place, ids, -1, 0) }] : []),
    { id: 'duplicate', name: t.menu.duplicate, run: () => actions.duplicate(place, ids) },
    { id: 'details', name: t.menu.details, run: open({ kind: 'details', place, ids }) },
    null,
  ];
  const list = state.readOnly
    ? reading
    : [...writing, ...reading, null, { id: 'remove', name: t.menu.remove, isDanger: true, run: () => actions.remove(place, ids) }];
  const isThere = ids.every((id) => cellAt(profile, place).statements.some((statement) => statement.id === id));
  return (
    <AnchoredMenu
      anchor={isThere ? anchor : undefined}
      label={only === undefined ? t.menu.many(ids.length) : t.menu.one}
      onClose={() => actions.close(opened)}
      actions={list}
    />
  );
}

function CellMenu({ opened, views, actions, openNotes }: Over<'cell-menu'>) {
  const { state } = useOpenProfile();
  const { place, anchor } = opened;
  const address = addressOf(place);
  const view = views[address];
  const found = view?.findings.length ?? 0;
  const actionsOf: (MenuAction | null)[] = [
    ...(state.readOnly ? [] : [{ id: 'write', name: t.menu.write, run: () => actions.edit(place) }]),
    ...(state.readOnly || (view?.cell.statements.length ?? 0) > 0
      ? []
      : [{ id: 'blank', name: t.menu.blank, run: () => actions.open({ kind: 'blank', place }) }]),
    { id: 'note', name: t.menu.note, run: openNotes },
    ...(found === 0
      ? []
      : [{ id: 'findings', name: t.menu.findings(found), run: () => actions.open({ kind: 'findings', anchor, place, statement: undefined }) }]),
    { id: 'address', name: t.menu.cellAddress, run: () => actions.copyAddress(address) },
  ];
  return <AnchoredMenu anchor={anchor} label={t.cellActions(address)} onClose={() => actions.close(opened)} actions={actionsOf} />;
}

function Findings({ opened, views, by, actions }: Over<'findings'>) {
  const all = views[addressOf(opened.place)]?.findings ?? [];
  const findings = opened.statement === undefined ? all : findingsOf(all, opened.statement);
  const done = (edits: readonly Edit[]) => {
    actions.open(undefined);
    actions.change(edits);
    actions.refocus(opened.place);
  };
  return (
    <AnchoredPanel anchor={opened.anchor} label={t.finding.title} onClose={() => actions.close(opened)}>
      <FindingList findings={findings} by={by} onEdit={done} />
    </AnchoredPanel>
  );
}

function Form({ opened, levels, actions }: Over<'blank' | 'details' | 'evidence' | 'keys' | 'move' | 'paste'>) {
  const close = () => {
    actions.open(undefined);
    if (opened.kind !== 'keys') actions.refocus(opened.place);
  };
  const done = (edits: readonly Edit[], said?: string) => {
    actions.change(edits, said);
    close();
  };
  const [title, body] = ((): [string, React.ReactNode] => {
    switch (opened.kind) {
      case 'blank':
        return [t.blank.title, <BlankForm key="form" place={opened.place} onDone={done} />];
      case 'details':
        return [t.details.title(opened.ids.length), <DetailsForm key="form" place={opened.place} ids={opened.ids} onDone={done} />];
      case 'evidence':
        return [t.evidence.title, <EvidenceList key="form" place={opened.place} ids={opened.ids} />];
      case 'keys':
        return [t.keySheet.title, <KeySheet key="form" />];
      case 'move':
        return [
          t.move.title(opened.ids.length),
          <MoveForm
            key="form"
            place={opened.place}
            onMove={(to, index) => {
              actions.open(undefined);
              actions.move(opened.place, opened.ids, to, index);
            }}
          />,
        ];
      case 'paste':
        return [
          t.paste.title,
          <PasteForm key="form" place={opened.place} levels={levels} pasted={opened.pasted} onDone={(edits, count) => done(edits, t.paste.done(count))} />,
        ];
    }
  })();
  return (
    <Dialog title={title} isOpen onClose={close} closeLabel={shell.close} wide={opened.kind === 'keys' || opened.kind === 'paste'}>
      {body}
    </Dialog>
  );
}

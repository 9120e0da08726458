import { Download, Plus } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Edit } from '@smm/core/profile';
import { boundaryDiagram } from '@smm/formats/diagram';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { boundary as texts } from '../../texts/context/boundary.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty } from '../../ui/notice.tsx';
import { tell } from '../../ui/toast.tsx';
import { newId } from '../linked/new-id.ts';
import { listOf, partIn, removal, type Part } from './boundary-edits.ts';
import css from './boundary-diagram.module.css';
import { Canvas } from './canvas.tsx';
import { Panel } from './panel.tsx';

/** The boundary as a picture to draw in: zones, their devices and the conduits between them, by pointer, keys and forms. */
export function BoundaryDiagram() {
  const { profile, edit, state } = useOpenProfile();
  const [selected, select] = useState<Part>();
  const container = useFocusNeighbour();
  const { alt, description } = useMemo(() => boundaryDiagram(profile), [profile]);
  const part = selected !== undefined && partIn(profile, selected) !== undefined ? selected : undefined;
  const add = (kind: 'device' | 'zone') => {
    const id = newId(kind === 'zone' ? 'zn' : 'dv');
    const zone = part?.kind === 'zone' ? { zone: part.id } : {};
    const value = kind === 'zone' ? { id, name: texts.newZone, description: '', inside: true } : { id, name: texts.newDevice, description: '', ...zone };
    const list = listOf(kind);
    if (edit({ op: 'insert-item', list, index: kind === 'zone' ? profile.boundary.zones.length : profile.devices.length, value }).ok) select({ kind, id });
  };
  const remove = (gone: Part) => {
    const name = partIn(profile, gone)?.name ?? '';
    const done = edit(...removal(profile, gone));
    if (!done.ok) return;
    const { inverse } = done.value as { inverse: Edit };
    select(undefined);
    tell(texts.removed(name === '' ? texts.unnamed : name), { label: texts.undo, run: () => void edit(inverse) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPart = event.target instanceof HTMLElement && event.target.closest('[data-part-of-picture]') !== null;
    if (isPart && part !== undefined && !state.readOnly && (event.key === 'Delete' || event.key === 'Backspace')) remove(part);
    else if (event.key === 'Escape') select(undefined);
  };
  return (
    <div className={css['editor']} ref={container} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={css['tools']} data-no-print>
        {state.readOnly ? null : (
          <>
            <Button onPress={() => add('zone')}>
              <Plus size={16} aria-hidden /> {texts.addZone}
            </Button>
            <Button onPress={() => add('device')}>
              <Plus size={16} aria-hidden /> {texts.addDevice}
            </Button>
          </>
        )}
        <Button look="quiet" onPress={() => download(boundaryDiagram(profile).svg, texts.fileName(profile.id))}>
          <Download size={16} aria-hidden /> {texts.download}
        </Button>
      </div>
      {profile.boundary.zones.length === 0 ? (
        <Empty title={texts.empty.title}>{texts.empty.text}</Empty>
      ) : (
        <div className={css['both']}>
          <Canvas label={`${texts.region}. ${alt}`} selected={part} onSelect={select} />
          <Panel part={part} onSelect={select} onRemove={remove} />
        </div>
      )}
      {description === '' ? null : (
        <details className={css['words']}>
          <summary>{texts.inWords}</summary>
          <p>{description}</p>
        </details>
      )}
    </div>
  );
}

function download(svg: string, name: string): void {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

import { useMemo, type CSSProperties } from 'react';
import type { Profile, Zone } from '@smm/core/profile';
import { boundaryLayout, FRAME_HEAD, type BoundaryLayout, type Placed, type Point } from '@smm/formats/diagram';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { boundary as texts } from '../../texts/context/boundary.ts';
import type { Part } from './boundary-edits.ts';
import css from './boundary-diagram.module.css';
import { useDeviceDrag } from './use-device-drag.ts';

type CanvasProps = { readonly label: string; readonly selected: Part | undefined; readonly onSelect: (part: Part) => void };

const NAME_LINE = 19;
const DEVICE = 26;
/** Letters of a zone's name that fit in one line. */
const LETTERS = 20;

/** The picture itself: lines drawn, zones, devices and conduits as buttons where the lines lead. */
export function Canvas({ label, selected, onSelect }: CanvasProps) {
  const { profile, edit, state } = useOpenProfile();
  const { boundary, devices } = profile;
  const layout = useMemo(() => boundaryLayout(profile, (zone) => heightOf(profile, zone)), [profile]);
  const drag = useDeviceDrag((device, zone) => {
    if (!state.readOnly) edit({ op: 'set', address: `devices/${device}/zone`, value: zone });
  });
  const zoneIds = new Set(boundary.zones.map(({ id }) => id));
  const loose = devices.filter(({ zone }) => zone === undefined || !zoneIds.has(zone));
  const isSelected = (kind: Part['kind'], id: string) => selected?.kind === kind && selected.id === id;
  const nameOf = (id: string) => boundary.zones.find((zone) => zone.id === id)?.name ?? id;
  const device = ({ id, name }: { readonly id: string; readonly name: string }, zone: string) => (
    <button
      key={id}
      type="button"
      className={css['device']}
      data-item
      data-part-of-picture
      data-dragged={drag.device === id ? '' : undefined}
      aria-pressed={isSelected('device', id)}
      aria-label={texts.device(name || texts.unnamed, zone)}
      title={name}
      onClick={() => onSelect({ kind: 'device', id })}
      {...drag.handlers(id)}
    >
      {name || texts.unnamed}
    </button>
  );
  return (
    <div className={css['region']} role="region" aria-label={label} tabIndex={0}>
      <div className={css['canvas']} style={{ width: layout.width, height: layout.height }} dir="ltr">
        <Lines layout={layout} selected={selected} />
        {layout.zones.map((place) => (
          <div
            key={place.zone.id}
            className={css['zone']}
            data-zone={place.zone.id}
            data-outside={place.zone.inside ? undefined : ''}
            data-over={drag.over === place.zone.id ? '' : undefined}
            style={boxOf(layout.origin, place)}
          >
            <button
              type="button"
              className={css['zoneName']}
              dir="auto"
              data-item
              data-part-of-picture
              aria-pressed={isSelected('zone', place.zone.id)}
              aria-label={texts.zone(place.zone.name || texts.unnamed, place.zone.inside)}
              onClick={() => onSelect({ kind: 'zone', id: place.zone.id })}
            >
              {place.zone.name || texts.unnamed}
            </button>
            {devices.filter(({ zone }) => zone === place.zone.id).map((item) => device(item, place.zone.name))}
          </div>
        ))}
        {layout.conduits.map(({ conduit, label: at }) => (
          <button
            key={conduit.id}
            type="button"
            className={css['conduit']}
            style={{ left: at.x + layout.origin.x, top: at.y + layout.origin.y }}
            dir="auto"
            data-item
            data-part-of-picture
            aria-pressed={isSelected('conduit', conduit.id)}
            aria-label={texts.conduit(nameOf(conduit.from), nameOf(conduit.to), conduit.name)}
            onClick={() => onSelect({ kind: 'conduit', id: conduit.id })}
          >
            {conduit.name || '•'}
          </button>
        ))}
      </div>
      {loose.length === 0 ? null : (
        <div className={css['tray']} data-zone="">
          <span>{texts.tray}</span>
          {loose.map((item) => device(item, texts.noZone))}
        </div>
      )}
    </div>
  );
}

function Lines({ layout, selected }: { readonly layout: BoundaryLayout; readonly selected: Part | undefined }) {
  const { frame } = layout;
  return (
    <svg width={layout.width} height={layout.height} aria-hidden className={css['lines']}>
      <g transform={`translate(${layout.origin.x} ${layout.origin.y})`}>
        {frame === undefined ? null : (
          <>
            <rect
              className={css['frame']}
              x={frame.x - frame.width / 2}
              y={frame.y - frame.height / 2 - FRAME_HEAD}
              width={frame.width}
              height={frame.height + FRAME_HEAD}
              rx={10}
            />
            <text className={css['frameName']} x={frame.x - frame.width / 2 + 12} y={frame.y - frame.height / 2 - FRAME_HEAD + 17}>
              {texts.frame}
            </text>
          </>
        )}
        {layout.conduits.map(({ conduit, points }) => (
          <path
            key={conduit.id}
            className={css['line']}
            data-selected={selected?.kind === 'conduit' && selected.id === conduit.id ? '' : undefined}
            d={pathOf(points)}
          />
        ))}
      </g>
    </svg>
  );
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function boxOf(origin: Point, { x, y, width, height }: Placed): CSSProperties {
  return { left: origin.x + x - width / 2, top: origin.y + y - height / 2, width, height };
}

function heightOf({ devices }: Profile, zone: Zone): number {
  const held = devices.filter((device) => device.zone === zone.id).length;
  return 18 + Math.min(3, Math.ceil(Math.max(1, zone.name.length) / LETTERS)) * NAME_LINE + held * DEVICE + 6;
}

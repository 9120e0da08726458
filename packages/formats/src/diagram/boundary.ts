import type { Profile, Zone } from '@smm/core/profile';
import { boundaryLayout, FRAME_HEAD, knownConduits, SMALL_LINE, ZONE_WIDTH, type BoundaryLayout, type Placed } from './boundary-layout.ts';
import { polyline, box, textLines, wrap } from './svg.ts';

/** A picture as SVG with its size in CSS pixels, a short alternative text and a longer description in words. */
export type Diagram = { readonly svg: string; readonly width: number; readonly height: number; readonly alt: string; readonly description: string };

const NAME_LINE = 16;

/** The trust boundary as a picture: zones with their devices, those inside framed together, conduits between them (R3). */
export function boundaryDiagram(profile: Profile): Diagram {
  const texts = new Map(profile.boundary.zones.map((zone) => [zone, zoneText(profile, zone)]));
  const { width, height, origin, frame: around, zones, conduits } = boundaryLayout(profile, (zone) => texts.get(zone)!.height);
  const parts = [
    ...(around === undefined ? [] : [frame(around)]),
    ...conduits.map(({ points }) => polyline(points, '#5b6b77')),
    ...zones.map((place) => zoneBox({ zone: place.zone, ...texts.get(place.zone)! }, place)),
    ...conduits.map(edgeLabel),
  ];
  const { alt, description } = inWords(profile);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"><rect width="${width}" height="${height}" fill="#ffffff"/><g transform="translate(${origin.x} ${origin.y})">${parts.join('')}</g></svg>`;
  return { svg, width, height, alt, description };
}

type DrawnZone = { readonly zone: Zone; readonly name: readonly string[]; readonly devices: readonly string[]; readonly height: number };

function zoneText(profile: Profile, zone: Zone): Omit<DrawnZone, 'zone'> {
  const name = wrap(zone.name, ZONE_WIDTH - 20, 7.1);
  const inZone = profile.devices.filter((device) => device.zone === zone.id).map((device) => device.name);
  const devices = wrap(inZone.join(', '), ZONE_WIDTH - 20, 5.7);
  return { name, devices, height: 20 + name.length * NAME_LINE + devices.length * SMALL_LINE };
}

function frame(place: Placed): string {
  const corner = { x: place.x - place.width / 2, y: place.y - place.height / 2 - FRAME_HEAD };
  return (
    box({ ...corner, width: place.width, height: place.height + FRAME_HEAD, fill: '#eef4f8', stroke: '#1f5f8b', dash: '7 4', radius: 10, strokeWidth: 1.6 }) +
    textLines(['Trust boundary'], { x: corner.x + 12, y: corner.y + 17, size: 12, lineHeight: NAME_LINE, fill: '#1f5f8b', weight: 600, anchor: 'start' })
  );
}

function zoneBox({ zone, name, devices, height }: DrawnZone, { x, y }: Placed): string {
  const top = y - height / 2;
  return (
    box({
      x: x - ZONE_WIDTH / 2,
      y: top,
      width: ZONE_WIDTH,
      height,
      fill: zone.inside ? '#ffffff' : '#f3f3f1',
      stroke: '#3d4a54',
      dash: zone.inside ? '' : '3 3',
      radius: 5,
      strokeWidth: 1.1,
    }) +
    textLines(name, { x, y: top + 21, size: 13, lineHeight: NAME_LINE, fill: '#16212a', weight: 600, anchor: 'middle' }) +
    textLines(devices, { x, y: top + 21 + name.length * NAME_LINE, size: 10.5, lineHeight: SMALL_LINE, fill: '#44525d', weight: 400, anchor: 'middle' })
  );
}

function edgeLabel({ lines, label: { x, y } }: BoundaryLayout['conduits'][number]): string {
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map((text) => text.length * 5.6)) + 8;
  const height = lines.length * SMALL_LINE + 2;
  return (
    `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="3" fill="#ffffff" fill-opacity="0.92"/>` +
    textLines(lines, { x, y: y - height / 2 + 11, size: 10.5, lineHeight: SMALL_LINE, fill: '#2d3941', weight: 400, anchor: 'middle' })
  );
}

function inWords({ boundary, devices }: Profile): { alt: string; description: string } {
  const name = (id: string) => boundary.zones.find((zone) => zone.id === id)?.name ?? id;
  const list = (inside: boolean) =>
    boundary.zones
      .filter((zone) => zone.inside === inside)
      .map((zone) => {
        const held = devices.filter((device) => device.zone === zone.id).map((device) => device.name);
        return held.length === 0 ? zone.name : `${zone.name} (${held.join(', ')})`;
      });
  const [inside, outside] = [list(true), list(false)];
  const paths = knownConduits(boundary.conduits, boundary.zones).map(
    (conduit) => `${name(conduit.from)} to ${name(conduit.to)}${conduit.name === '' ? '' : ` (${conduit.name})`}`,
  );
  return {
    alt: `Diagram: ${inside.length} zones inside the trust boundary, ${outside.length} outside, ${paths.length} conduits between them.`,
    description: [
      inside.length === 0 ? '' : `Inside the trust boundary: ${inside.join('; ')}.`,
      outside.length === 0 ? '' : `Outside: ${outside.join('; ')}.`,
      paths.length === 0 ? '' : `Conduits: ${paths.join('; ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

import dagre from '@dagrejs/dagre';
import type { Conduit, Profile, Zone } from '@smm/core/profile';
import { polyline, box, textLines, wrap } from './svg.ts';

/** A picture as SVG with its size in CSS pixels, a short alternative text and a longer description in words. */
export type Diagram = { readonly svg: string; readonly width: number; readonly height: number; readonly alt: string; readonly description: string };

type Point = { readonly x: number; readonly y: number };
type Placed = Point & { readonly width: number; readonly height: number };

const ZONE_WIDTH = 168;
const LABEL_WIDTH = 104;
const NAME_LINE = 16;
const SMALL_LINE = 13.5;
const MARGIN = 16;
/** Room above the zones for the words “Trust boundary”. */
const FRAME_HEAD = 22;
const BOUNDARY = 'trust-boundary';

/** The trust boundary as a picture: zones with their devices, those inside framed together, conduits between them (R3). */
export function boundaryDiagram(profile: Profile): Diagram {
  const { zones, conduits } = profile.boundary;
  const drawn = zones.map((zone) => ({ zone, ...zoneText(profile, zone) }));
  const graph = layout(drawn, conduits, zones);
  const size = graph.graph() as { width?: number; height?: number };
  const width = Math.ceil((size.width ?? 0) + 2 * MARGIN);
  const height = Math.ceil((size.height ?? 0) + 2 * MARGIN + FRAME_HEAD);
  const parts = [
    ...(zones.some((zone) => zone.inside) ? [frame(graph.node(BOUNDARY) as Placed)] : []),
    ...known(conduits, zones).map((conduit) => line((graph.edge(conduit.from, conduit.to, conduit.id) as { points: Point[] }).points)),
    ...drawn.map((item) => zoneBox(item, graph.node(item.zone.id) as Placed)),
    ...known(conduits, zones).map((conduit) => edgeLabel(conduit, graph.edge(conduit.from, conduit.to, conduit.id) as Point)),
  ];
  const { alt, description } = inWords(profile);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"><rect width="${width}" height="${height}" fill="#ffffff"/><g transform="translate(${MARGIN} ${MARGIN + FRAME_HEAD})">${parts.join('')}</g></svg>`;
  return { svg, width, height, alt, description };
}

type DrawnZone = { readonly zone: Zone; readonly name: readonly string[]; readonly devices: readonly string[]; readonly height: number };

function zoneText(profile: Profile, zone: Zone): Omit<DrawnZone, 'zone'> {
  const name = wrap(zone.name, ZONE_WIDTH - 20, 7.1);
  const inZone = profile.devices.filter((device) => device.zone === zone.id).map((device) => device.name);
  const devices = wrap(inZone.join(', '), ZONE_WIDTH - 20, 5.7);
  return { name, devices, height: 20 + name.length * NAME_LINE + devices.length * SMALL_LINE };
}

function layout(drawn: readonly DrawnZone[], conduits: readonly Conduit[], zones: readonly Zone[]) {
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, edgesep: 14, ranksep: 34 });
  graph.setDefaultEdgeLabel(() => ({}));
  if (zones.some((zone) => zone.inside)) graph.setNode(BOUNDARY, {});
  for (const { zone, height } of drawn) {
    graph.setNode(zone.id, { width: ZONE_WIDTH, height });
    if (zone.inside) graph.setParent(zone.id, BOUNDARY);
  }
  for (const conduit of known(conduits, zones)) {
    const lines = wrap(conduit.name, LABEL_WIDTH, 5.6);
    graph.setEdge(conduit.from, conduit.to, { width: conduit.name === '' ? 0 : LABEL_WIDTH, height: lines.length * SMALL_LINE + 4, labelpos: 'c' }, conduit.id);
  }
  dagre.layout(graph);
  return graph;
}

/** Conduits between two zones that exist and differ; the others are a finding, not a line. */
function known(conduits: readonly Conduit[], zones: readonly Zone[]): Conduit[] {
  const ids = new Set(zones.map((zone) => zone.id));
  return conduits.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
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

function line(points: readonly Point[]): string {
  return polyline(points, '#5b6b77');
}

function edgeLabel(conduit: Conduit, { x, y }: Point): string {
  if (conduit.name === '') return '';
  const lines = wrap(conduit.name, LABEL_WIDTH, 5.6);
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
  const paths = known(boundary.conduits, boundary.zones).map(
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

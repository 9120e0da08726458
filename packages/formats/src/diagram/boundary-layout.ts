import dagre from '@dagrejs/dagre';
import type { Conduit, Profile, Zone } from '@smm/core/profile';
import { wrap } from './svg.ts';

/** A point of the picture, in CSS pixels from its origin. */
export type Point = { readonly x: number; readonly y: number };
/** A rectangle by its middle and its size. */
export type Placed = Point & { readonly width: number; readonly height: number };

/** Where everything in the picture of a boundary stands. */
export type BoundaryLayout = {
  readonly width: number;
  readonly height: number;
  /** Where the origin of all places is in the picture. */
  readonly origin: Point;
  /** Around the zones inside the trust boundary, if there are any, without the room for its name above. */
  readonly frame?: Placed;
  readonly zones: readonly (Placed & { readonly zone: Zone })[];
  readonly conduits: readonly { readonly conduit: Conduit; readonly points: readonly Point[]; readonly label: Point; readonly lines: readonly string[] }[];
};

/** How wide a zone is drawn, in CSS pixels. */
export const ZONE_WIDTH = 168;
/** The height of a line of small letters, in CSS pixels. */
export const SMALL_LINE = 13.5;
/** Room above the zones for the words “Trust boundary”, in CSS pixels. */
export const FRAME_HEAD = 22;

const MARGIN = 16;
const LABEL_WIDTH = 104;
const BOUNDARY = 'trust-boundary';

/** Lays out the zones and conduits of a profile; `heightOf` says how high a zone must be for what it shows. */
export function boundaryLayout({ boundary: { zones, conduits } }: Profile, heightOf: (zone: Zone) => number): BoundaryLayout {
  const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, edgesep: 14, ranksep: 34 });
  graph.setDefaultEdgeLabel(() => ({}));
  const hasInside = zones.some((zone) => zone.inside);
  if (hasInside) graph.setNode(BOUNDARY, {});
  for (const zone of zones) {
    graph.setNode(zone.id, { width: ZONE_WIDTH, height: heightOf(zone) });
    if (zone.inside) graph.setParent(zone.id, BOUNDARY);
  }
  const drawn = knownConduits(conduits, zones).map((conduit) => ({ conduit, lines: wrap(conduit.name, LABEL_WIDTH, 5.6) }));
  for (const { conduit, lines } of drawn)
    graph.setEdge(conduit.from, conduit.to, { width: conduit.name === '' ? 0 : LABEL_WIDTH, height: lines.length * SMALL_LINE + 4, labelpos: 'c' }, conduit.id);
  dagre.layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil((size.width ?? 0) + 2 * MARGIN),
    height: Math.ceil((size.height ?? 0) + 2 * MARGIN + FRAME_HEAD),
    origin: { x: MARGIN, y: MARGIN + FRAME_HEAD },
    ...(hasInside ? { frame: graph.node(BOUNDARY) as Placed } : {}),
    zones: zones.map((zone) => ({ zone, ...(graph.node(zone.id) as Placed) })),
    conduits: drawn.map(({ conduit, lines }) => {
      const edge = graph.edge(conduit.from, conduit.to, conduit.id) as Point & { points: Point[] };
      return { conduit, lines, points: edge.points, label: { x: edge.x, y: edge.y } };
    }),
  };
}

/** Conduits between two zones that exist and differ; the others are a finding, not a line. */
export function knownConduits(conduits: readonly Conduit[], zones: readonly Zone[]): Conduit[] {
  const ids = new Set(zones.map((zone) => zone.id));
  return conduits.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
}

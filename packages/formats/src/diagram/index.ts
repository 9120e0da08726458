export { boundaryDiagram, type Diagram } from './boundary.ts';
export { boundaryLayout, FRAME_HEAD, ZONE_WIDTH, type BoundaryLayout, type Placed, type Point } from './boundary-layout.ts';

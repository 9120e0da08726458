import { useRef, useState, type PointerEvent } from 'react';

/** So far a pointer moves before pressing becomes dragging, in CSS pixels. */
const FAR = 6;

type Handlers = Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent<HTMLElement>) => void>;

/** Dragging a device into a zone; choosing the zone in the panel does the same. `over` is the zone under the pointer. */
export function useDeviceDrag(onDrop: (device: string, zone: string | undefined) => void): {
  readonly device: string | undefined;
  readonly over: string | undefined;
  readonly handlers: (device: string) => Handlers;
} {
  const [dragged, setDragged] = useState<{ readonly device: string; readonly over: string | undefined }>();
  const start = useRef<{ readonly x: number; readonly y: number; readonly device: string }>(undefined);
  const end = () => {
    start.current = undefined;
    setDragged(undefined);
  };
  const handlers = (device: string): Handlers => ({
    onPointerDown: ({ clientX: x, clientY: y, button }) => {
      if (button === 0) start.current = { x, y, device };
    },
    onPointerMove: (event) => {
      const from = start.current;
      if (from?.device !== device) return;
      if (dragged === undefined && Math.hypot(event.clientX - from.x, event.clientY - from.y) < FAR) return;
      if (dragged === undefined) event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ device, over: zoneAt(event) });
    },
    onPointerUp: (event) => {
      const zone = dragged === undefined ? undefined : zoneAt(event);
      if (zone !== undefined) onDrop(device, zone === '' ? undefined : zone);
      end();
    },
    onPointerCancel: end,
  });
  return { device: dragged?.device, over: dragged?.over, handlers };
}

/** The zone under the pointer; empty for the tray of devices in no zone. */
function zoneAt({ clientX, clientY }: PointerEvent): string | undefined {
  const places = document.elementsFromPoint(clientX, clientY).map((element) => element.closest<HTMLElement>('[data-zone]'));
  return places.find((place) => place !== null)?.dataset['zone'];
}

import { useCallback, type RefCallback } from 'react';

/**
 * Keeps the focus when the thing that has it goes away: what has `data-item` in the container and stands at its position
 * gets it, else the last of them, else the container itself, which needs a `tabIndex` of -1.
 */
export function useFocusNeighbour(): RefCallback<HTMLElement> {
  return useCallback((container: HTMLElement) => {
    let held = -1;
    const remember = ({ target }: FocusEvent) => {
      const item = (target as HTMLElement).closest<HTMLElement>('[data-item]');
      held = item === null ? -1 : itemsOf(container).indexOf(item);
    };
    // Where the focus goes somewhere else it is none of ours; where it goes nowhere, its thing may be gone.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) held = -1;
    };
    const watcher = new MutationObserver(() => {
      if (held < 0 || document.activeElement !== document.body) return;
      const items = itemsOf(container);
      (items[Math.min(held, items.length - 1)] ?? container).focus();
    });
    container.addEventListener('focusin', remember);
    container.addEventListener('focusout', forget);
    watcher.observe(container, { childList: true, subtree: true });
    return () => {
      watcher.disconnect();
      container.removeEventListener('focusin', remember);
      container.removeEventListener('focusout', forget);
    };
  }, []);
}

function itemsOf(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-item]')];
}

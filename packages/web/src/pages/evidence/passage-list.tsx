import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Passage } from '@smm/core/evidence';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/tick.tsx';
import type { ShownPassage } from './passages.ts';
import css from './evidence.module.css';

type PassageListProps = {
  readonly shown: readonly ShownPassage[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string, isTaken: boolean) => void;
  readonly onFinding: (passage: Passage, text: string) => void;
};

/** Passages, of which only those in view are on the page: there may be many thousand. */
export function PassageList({ shown, ticked, onTick, onFinding }: PassageListProps) {
  const { evidence } = useEvidence();
  const { state } = useOpenProfile();
  const region = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => region.current, estimateSize: () => 110, overscan: 6 });
  const titles = new Map(evidence.sources.map(({ id, title }) => [id, title]));
  if (shown.length === 0) return <p>{texts.sources.none}</p>;
  return (
    <div ref={region} className={css['passages']} role="region" aria-label={texts.sources.region} tabIndex={0}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const { passage, findings } = shown[index]!;
          const { section, page, respondent } = passage.place;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              className={css['passage']}
            >
              {state.readOnly ? null : (
                <Tick
                  label={texts.sources.tick(shortened(passage.text))}
                  labelHidden
                  isTaken={ticked.has(passage.id)}
                  onChange={(taken) => onTick(passage.id, taken)}
                />
              )}
              <div>
                <p data-passage dir="auto">
                  {passage.text}
                </p>
                <p className={css['help']}>
                  {texts.sources.place([
                    titles.get(passage.source) ?? '',
                    section ?? '',
                    page === undefined ? '' : texts.sources.page(page),
                    respondent ?? '',
                    findings === 0 ? '' : texts.sources.used(findings),
                  ])}
                </p>
              </div>
              {state.readOnly ? null : (
                <Button
                  aria-label={texts.sources.findingLabel(shortened(passage.text))}
                  onPress={({ target }) => onFinding(passage, selectionIn(target, passage.text))}
                >
                  {texts.sources.finding}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The words that are selected in the passage beside a button; all of them when none are. */
function selectionIn(button: Element, text: string): string {
  const selection = getSelection();
  const words = button.closest('li')?.querySelector('[data-passage]');
  const isHere = words !== null && words !== undefined && selection !== null && words.contains(selection.anchorNode) && words.contains(selection.focusNode);
  return (isHere ? selection.toString().trim() : '') || text;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

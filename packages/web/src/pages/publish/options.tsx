import type { PublicationOptions } from '@smm/core/profile';
import { publish as texts } from '../../texts/publish.ts';
import { Choice } from '../../ui/choice.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from './publish.module.css';

type OptionsProps = { readonly options: PublicationOptions; readonly onChange: (options: PublicationOptions) => void };

/** How the documents are to be made. */
export function Options({ options, onChange }: OptionsProps) {
  const { emptyTables, citations, pageSize } = texts;
  return (
    <div className={css['options']}>
      <Choice
        label={emptyTables.label}
        options={(['sentence', 'grid', 'omit'] as const).map((id) => ({ id, name: emptyTables[id] }))}
        value={options.emptyTables}
        onChange={(value) => onChange({ ...options, emptyTables: value })}
      />
      <Choice
        label={citations.label}
        options={(['brackets', 'footnotes'] as const).map((id) => ({ id, name: citations[id] }))}
        value={options.citations}
        onChange={(value) => onChange({ ...options, citations: value })}
      />
      <Choice
        label={pageSize.label}
        options={(['a4', 'letter'] as const).map((id) => ({ id, name: pageSize[id] }))}
        value={options.pageSize}
        onChange={(value) => onChange({ ...options, pageSize: value })}
      />
      <Tick label={texts.cumulative} isTaken={options.cumulative} onChange={(cumulative) => onChange({ ...options, cumulative })} />
    </div>
  );
}

import { type CellPlace, type Edit } from '@smm/core/profile';
import { columnsOf, type PastedTable } from '../../../features/statement-editor/pasted.ts';
import { browserBytes } from '../../../features/statement/new-statement.ts';
import { appendEdits, spreadEdits } from '../../../features/statement/statement-edits.ts';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { Button } from '../../../ui/button.tsx';
import css from '../practice.module.css';

type PasteFormProps = {
  readonly place: CellPlace;
  readonly levels: readonly number[];
  readonly pasted: PastedTable;
  readonly onDone: (edits: readonly Edit[], count: number) => void;
};

/** What becomes of a pasted table: its columns over the levels, as the preview shows, or everything into one cell. */
export function PasteForm({ place, levels, pasted, onDone }: PasteFormProps) {
  const { profile } = useOpenProfile();
  const columns = columnsOf(pasted);
  const room = levels.length - levels.indexOf(place.level);
  const fitting = columns.slice(0, room);
  const all = columns.flat();
  return (
    <>
      <p>{t.paste.about(columns.length)}</p>
      <div className={css['preview']} tabIndex={0} role="group" aria-label={t.paste.spread}>
        {fitting.map((texts, index) => (
          <div key={index}>
            <strong>{t.level(levels[levels.indexOf(place.level) + index]!)}</strong>
            {texts.slice(0, 4).map((text, at) => (
              <p key={at}>{text.slice(0, 160)}</p>
            ))}
            {texts.length > 4 ? <p>…</p> : null}
          </div>
        ))}
      </div>
      {columns.length > room ? <p className={css['help']}>{t.paste.left(columns.length - room)}</p> : null}
      <div className={css['actions']}>
        <Button look="main" onPress={() => onDone(spreadEdits(profile, levels, place, fitting, browserBytes), fitting.flat().length)}>
          {t.paste.spread}
        </Button>
        <Button onPress={() => onDone(appendEdits(profile, place, all, browserBytes), all.length)}>{t.paste.here}</Button>
      </div>
    </>
  );
}

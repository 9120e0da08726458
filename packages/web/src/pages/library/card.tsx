import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive, ArchiveRestore } from 'lucide-react';
import { findModel, practicesOf } from '@smm/core/model';
import { me } from '../../api/me.ts';
import { archiveProfile, type ProfileCard } from '../../api/profiles.ts';
import { HeatStrip } from '../../features/heat-map/heat-map.tsx';
import { dayOf } from '../../texts/format.ts';
import { library as texts } from '../../texts/library/library.ts';
import { IconButton } from '../../ui/button.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './library.module.css';

/** A profile as a card: its name, its tables as a strip, its state, its last change, and the way to put it away. */
export function Card({ card }: { readonly card: ProfileCard }) {
  const queries = useQueryClient();
  const { data: self } = useQuery(me);
  const model = findModel(card.model.id, card.model.edition);
  const begun = Object.values(card.cells).filter((counts) => counts.some((count) => count > 0)).length;
  const put = async (archived: boolean, canUndo: boolean) => {
    try {
      await archiveProfile(card.id, archived);
      await queries.invalidateQueries({ queryKey: ['profiles'] });
      const text = archived ? texts.wasArchived(card.title) : texts.wasTaken(card.title);
      tell(text, canUndo ? { label: texts.undo, run: () => void put(!archived, false) } : undefined);
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <li className={css['card']}>
      <h2>
        <Link to="/profiles/$profile" params={{ profile: card.id }}>
          {card.title}
        </Link>
      </h2>
      {model.ok ? <HeatStrip model={model.value} counts={card.cells} /> : null}
      <p className={css['about']}>
        <span className={css['state']}>{texts.states[card.state] ?? card.state}</span> {texts.statements(card.statements)}
        {model.ok ? ` · ${texts.practices(begun, practicesOf(model.value).length)}` : ''}
        <br />
        {texts.changed(dayOf(new Date(card.changedAt)), card.changedBy === self?.id ? texts.you : card.changedBy)}
      </p>
      <span className={css['put']}>
        <IconButton label={card.archived ? texts.unarchive(card.title) : texts.archive(card.title)} data-item onPress={() => void put(!card.archived, true)}>
          {card.archived ? <ArchiveRestore size={16} aria-hidden /> : <Archive size={16} aria-hidden />}
        </IconButton>
      </span>
    </li>
  );
}

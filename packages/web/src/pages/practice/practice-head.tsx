import { ArrowLeft, ArrowRight, Keyboard } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { practice as t } from '../../texts/practice.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Preferences } from './preferences.ts';
import css from './practice.module.css';

type PracticeHeadProps = {
  readonly id: string;
  readonly name: string;
  readonly objective: string;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly onKeys: () => void;
  readonly hasAbout: boolean;
  readonly notes: number;
};

/** A table that is before or after another. */
export type Neighbour = { readonly table: string; readonly name: string };

/** The tables of a model in reading order. */
export function tablesInOrder(model: MaturityModel): Neighbour[] {
  return [{ table: COMMON, name: t.commonTable }, ...practicesOf(model).map(({ practice }) => ({ table: practice.id, name: practice.name }))];
}

/** The name of a table, the ways to its neighbours, and what one wants to see of it. */
export const PracticeHead = memo(function PracticeHead({
  id,
  name,
  objective,
  before,
  after,
  preferences,
  prefer,
  onKeys,
  hasAbout,
  notes,
}: PracticeHeadProps) {
  const shows = [...(hasAbout ? (['about', 'general'] as const) : []), 'cumulative', 'aligned', 'notes'] as const;
  return (
    <header className={css['head']}>
      <div className={css['titleLine']}>
        <h1>{name}</h1>
        <span className={css['tools']} data-no-print>
          {before === undefined ? null : <TurnLink id={id} to={before} label={t.previous(before.name)} isBack />}
          {after === undefined ? null : <TurnLink id={id} to={after} label={t.next(after.name)} isBack={false} />}
          <IconButton label={t.keys} onPress={onKeys}>
            <Keyboard size={18} aria-hidden />
          </IconButton>
        </span>
      </div>
      <p className={css['objective']}>{objective}</p>
      <div className={css['tools']} data-no-print>
        {shows.map((show) => (
          <ToggleButton key={show} className={css['toggle']!} isSelected={preferences[show]} onChange={(isOn) => prefer({ [show]: isOn })}>
            {t.show[show]}
            {show === 'notes' && notes > 0 ? ` ${notes}` : ''}
          </ToggleButton>
        ))}
        <span className={css['help']}>{t.helpLine}</span>
      </div>
    </header>
  );
});

function TurnLink({ id, to, label, isBack }: { readonly id: string; readonly to: Neighbour; readonly label: string; readonly isBack: boolean }) {
  const Sign = isBack ? ArrowLeft : ArrowRight;
  return (
    <Link className={css['toggle']} to="/profiles/$profile/tables/$table" params={{ profile: id, table: to.table }} aria-label={label} title={label}>
      <Sign size={16} aria-hidden />
    </Link>
  );
}

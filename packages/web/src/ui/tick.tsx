import css from './tick.module.css';

type TickProps = { readonly label: string; readonly isTaken: boolean; readonly onChange: (isTaken: boolean) => void; readonly labelHidden?: boolean };

/** A box to tick, with its name beside it. */
export function Tick({ label, isTaken, onChange, labelHidden }: TickProps) {
  return (
    <label className={css['tick']}>
      <input type="checkbox" checked={isTaken} onChange={({ target }) => onChange(target.checked)} />
      <span className={labelHidden === true ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  );
}

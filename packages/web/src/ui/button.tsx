import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import css from './button.module.css';

type ButtonProps = AriaButtonProps & {
  /** `main`: the one next step of a view. `plain`: most others. `quiet`: beside text and in tables. `danger`: what takes away. */
  readonly look?: 'danger' | 'main' | 'plain' | 'quiet';
};

/** A button. */
export function Button({ look = 'plain', className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${css['button']} ${css[look]} ${typeof className === 'string' ? className : ''}`} />;
}

/** A button that shows a sign instead of words; `label` is its name and its tooltip. */
export function IconButton({ label, children, ...props }: Omit<ButtonProps, 'children'> & { readonly label: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      <Button look="quiet" {...props} aria-label={label} className={css['icon']}>
        {children}
      </Button>
      <Tooltip className={css['tooltip']!}>{label}</Tooltip>
    </TooltipTrigger>
  );
}

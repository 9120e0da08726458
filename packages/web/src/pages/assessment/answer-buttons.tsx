import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { AnswerValue } from '@smm/core/assessment';
import { assessment as texts } from '../../texts/assessment.ts';
import css from './assessment.module.css';

/** The answers in the order of their keys. */
export const ANSWERS = ['met', 'partly', 'not', 'waived', 'substitute'] as const satisfies readonly AnswerValue[];

type AnswerButtonsProps = {
  readonly label: string;
  readonly value: AnswerValue | undefined;
  readonly isDisabled: boolean;
  readonly onAnswer: (value: AnswerValue) => void;
  /** Shows the key of each answer. */
  readonly keys?: boolean;
};

/** The five answers side by side; pressing the one given takes it back. */
export function AnswerButtons({ label, value, isDisabled, onAnswer, keys }: AnswerButtonsProps) {
  return (
    <ToggleButtonGroup
      className={css['answers']!}
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === undefined || value === 'unanswered' ? [] : [value]}
      onSelectionChange={([chosen]) => onAnswer((chosen as AnswerValue | undefined) ?? 'unanswered')}
      isDisabled={isDisabled}
    >
      {ANSWERS.map((one, index) => (
        <ToggleButton key={one} id={one} className={css['answer']!}>
          {keys === true ? <kbd aria-hidden>{index + 1}</kbd> : null} {texts.answers[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

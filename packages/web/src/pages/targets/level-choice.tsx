import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { targets } from '../../texts/targets.ts';
import type { LevelInView } from './levels-in-view.ts';
import css from './targets.module.css';

const texts = targets.practice;

/** The choice that stands for a practice that is not applicable. */
export const NOT_APPLICABLE = 'na';

type LevelChoiceProps = {
  readonly levels: readonly LevelInView[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled: boolean;
  /** A statement as plain words. */
  readonly words: (text: string) => string;
};

/** A level by what it asks: all level texts in view, level 0 and not applicable beside them. */
export function LevelChoice({ levels, value, onChange, isDisabled, words }: LevelChoiceProps) {
  return (
    <RadioGroup className={css['choice']!} value={value === '' ? null : value} onChange={onChange} isDisabled={isDisabled}>
      <Label className={css['label']!}>{texts.levels}</Label>
      <div className={css['levels']}>
        <div className={css['without']}>
          <Option id={NOT_APPLICABLE} name={texts.na}>
            <p>{texts.naHelp}</p>
          </Option>
          <Option id="0" name={`0 ${texts.zero}`}>
            <p>{texts.zeroHelp}</p>
          </Option>
        </div>
        {levels.map(({ level, name, general, own }) => (
          <Option key={level} id={String(level)} name={`${level} ${name}`}>
            {general.map((text) => (
              <p key={text}>{words(text)}</p>
            ))}
            {own.length === 0 ? null : (
              <ul>
                {own.map((text) => (
                  <li key={text}>{words(text)}</li>
                ))}
              </ul>
            )}
          </Option>
        ))}
      </div>
    </RadioGroup>
  );
}

function Option({ id, name, children }: { readonly id: string; readonly name: string; readonly children: ReactNode }) {
  return (
    <Radio value={id} className={css['option']!} aria-label={name}>
      <strong>{name}</strong>
      <div>{children}</div>
    </Radio>
  );
}

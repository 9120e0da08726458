import { useState } from 'react';
import { targetsFromCommonTable, type PracticeTarget } from '@smm/core/assessment';
import { COMMON } from '@smm/core/profile';
import { plainText } from '@smm/core/wording';
import { useCase } from '../../cases/use-case.tsx';
import { targets as texts } from '../../texts/targets.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { levelsInView } from './levels-in-view.ts';
import css from './targets.module.css';

/** The common table as an index: one level to start all practices from. */
export function FastStart({ onTake }: { readonly onTake: (targets: readonly PracticeTarget[], level: number) => void }) {
  const { model, profiles, baseText } = useCase();
  const [scope, setScope] = useState(String(model.scope[0]?.level ?? 1));
  return (
    <section className={css['start']} aria-labelledby="fast-start">
      <h2 id="fast-start">{texts.fast.title}</h2>
      <p className={css['soft']}>{texts.fast.text}</p>
      <Choice
        label={texts.fast.scope}
        options={model.scope.map(({ level, name }) => ({ id: String(level), name: `${level} ${name}` }))}
        value={scope}
        onChange={setScope}
      />
      <div className={css['levels']}>
        {levelsInView({ model, profiles, baseText }, COMMON).map(({ level, name, own }) => (
          <section key={level}>
            <h3>
              {level} {name}
            </h3>
            {own.length === 0 ? (
              <p className={css['soft']}>{texts.fast.nothing}</p>
            ) : (
              <ul>
                {own.map((text) => (
                  <li key={text}>{plainText(text)}</li>
                ))}
              </ul>
            )}
            <Button onPress={() => onTake(targetsFromCommonTable(model, { comprehensiveness: level, scope: Number(scope) }), level)}>
              {texts.fast.take(level)}
            </Button>
          </section>
        ))}
      </div>
    </section>
  );
}

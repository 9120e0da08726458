import { useDeferredValue, useMemo, useState } from 'react';
import type { Passage } from '@smm/core/evidence';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Empty } from '../../ui/notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import { AddSourceDialog } from './add-source-dialog.tsx';
import { FindingDialog } from './finding-dialog.tsx';
import { PassageList } from './passage-list.tsx';
import { shownPassages } from './passages.ts';
import css from './evidence.module.css';

/** The sources with their passages, and the way from passages to findings. */
export function SourcesView() {
  const { evidence } = useEvidence();
  const { state } = useOpenProfile();
  const [source, choose] = useState('');
  const [words, setWords] = useState('');
  const [onlyLoose, setOnlyLoose] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, ask] = useState<{ readonly passages: readonly Passage[]; readonly text: string } | 'add'>();
  const wanted = useDeferredValue(words);
  const shown = useMemo(() => shownPassages(evidence, { source, words: wanted, onlyLoose }), [evidence, source, wanted, onlyLoose]);
  const add = state.readOnly ? null : (
    <Button look={evidence.sources.length === 0 ? 'main' : 'plain'} onPress={() => ask('add')}>
      {texts.sources.add}
    </Button>
  );
  const tick = (id: string, isTaken: boolean) => {
    const next = new Set(ticked);
    if (isTaken) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const fromTicked = () => {
    const passages = evidence.passages.filter(({ id }) => ticked.has(id));
    ask({ passages, text: passages.map(({ text }) => text).join('\n\n') });
  };
  return (
    <>
      {evidence.sources.length === 0 ? (
        <Empty title={texts.empty.title} action={add}>
          {texts.empty.text}
        </Empty>
      ) : (
        <div className={css['columns']}>
          <section className={css['side']}>
            <h2>{texts.sources.list}</h2>
            <SourceList chosen={source} onChoose={choose} />
            {add}
          </section>
          <section className={css['main']}>
            <div className={css['filters']}>
              <TextField label={texts.sources.search} type="search" value={words} onChange={setWords} />
              <Tick label={texts.sources.loose} isTaken={onlyLoose} onChange={setOnlyLoose} />
            </div>
            <p role="status">{texts.sources.shown(shown.length, evidence.passages.length)}</p>
            {state.readOnly ? null : <p className={css['help']}>{texts.sources.help}</p>}
            {ticked.size === 0 ? null : (
              <p className={css['buttons']}>
                <Button look="main" onPress={fromTicked}>
                  {texts.sources.fromChosen(ticked.size)}
                </Button>
                <Button look="quiet" onPress={() => setTicked(new Set())}>
                  {texts.sources.clear}
                </Button>
              </p>
            )}
            <PassageList shown={shown} ticked={ticked} onTick={tick} onFinding={(passage, text) => ask({ passages: [passage], text })} />
          </section>
        </div>
      )}
      {asked === 'add' ? <AddSourceDialog onClose={() => ask(undefined)} /> : null}
      {typeof asked === 'object' ? (
        <FindingDialog passages={asked.passages} said={asked.text} onClose={() => ask(undefined)} onMade={() => setTicked(new Set())} />
      ) : null}
    </>
  );
}

function SourceList({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (id: string) => void }) {
  const { evidence } = useEvidence();
  const counts = new Map<string, number>();
  for (const { source } of evidence.passages) counts.set(source, (counts.get(source) ?? 0) + 1);
  const all = [
    { id: '', title: texts.sources.all, about: texts.passages(evidence.passages.length) },
    ...evidence.sources.map(({ id, title, kind, respondents, date }) => ({
      id,
      title,
      about: [texts.sourceKinds[kind], date, respondents === undefined ? '' : texts.respondents(respondents), texts.passages(counts.get(id) ?? 0)]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
  return (
    <ul className={css['sources']}>
      {all.map(({ id, title, about }) => (
        <li key={id}>
          <button type="button" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
            <span dir="auto">{title}</span>
            <span className={css['help']}>{about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { start as texts } from '../../texts/library/start.ts';
import { Choices } from '../../ui/choice.tsx';
import { CopyOf } from './copy-of.tsx';
import { FromFile } from './from-file.tsx';
import { Guided } from './guided.tsx';
import css from './start.module.css';

const WAYS = ['guided', 'copy', 'file'] as const;
type Way = (typeof WAYS)[number];

/** The start of a profile: by four questions, as a copy, or from a file. */
export function Start() {
  const fromAddress = WAYS.find((way) => location.hash === `#${way}`);
  const [way, setWay] = useState<Way>(fromAddress ?? 'guided');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const onAdded = async (profile: string) => {
    await queries.invalidateQueries({ queryKey: ['profiles'] });
    await navigate({ to: '/profiles/$profile', params: { profile } });
  };
  return (
    <div className={css['page']}>
      <h1>{texts.title}</h1>
      <div className={css['ways']}>
        <Choices label={texts.ways} options={WAYS.map((id) => ({ id, ...texts.way[id] }))} value={way} onChange={setWay} />
      </div>
      {way === 'guided' ? <Guided onAdded={onAdded} /> : way === 'copy' ? <CopyOf onAdded={onAdded} /> : <FromFile onAdded={onAdded} />}
    </div>
  );
}

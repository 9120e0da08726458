import { useState } from 'react';
import type { Assessment, OrderedRoadmap } from '@smm/core/assessment';
import { useCase } from '../../cases/use-case.tsx';
import { roadmap } from '../../texts/roadmap.ts';
import { TextField } from '../../ui/field.tsx';
import { tried } from './planning.ts';
import css from './roadmap.module.css';

const texts = roadmap.whatIf;

/** Tries a limit: which steps fit, and what gap would be left. */
export function WhatIfPanel({ ordered, assessment }: { readonly ordered: OrderedRoadmap; readonly assessment: Assessment }) {
  const { file, checklist } = useCase();
  const [form, setForm] = useState({ effort: '', cost: '', by: '' });
  const effort = numberOf(form.effort);
  const cost = numberOf(form.cost);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(form.by);
  const isLimited = effort !== undefined || cost !== undefined || isDay;
  const limit = { ...(effort === undefined ? {} : { effort }), ...(cost === undefined ? {} : { cost }), ...(isDay ? { by: form.by } : {}) };
  const result = isLimited ? tried(file, ordered, { assessment, checklist }, limit) : undefined;
  return (
    <section className={css['section']}>
      <h2>{texts.title}</h2>
      <p className={css['soft']}>{texts.text}</p>
      <div className={css['fields']}>
        <TextField
          label={texts.effort}
          value={form.effort}
          onChange={(next) => setForm({ ...form, effort: next })}
          error={form.effort !== '' && effort === undefined ? roadmap.notNumber : undefined}
        />
        <TextField
          label={texts.cost}
          value={form.cost}
          onChange={(next) => setForm({ ...form, cost: next })}
          error={form.cost !== '' && cost === undefined ? roadmap.notNumber : undefined}
        />
        <TextField
          label={texts.by}
          value={form.by}
          onChange={(by) => setForm({ ...form, by })}
          error={form.by.length >= 10 && !isDay ? roadmap.notDay : undefined}
        />
      </div>
      {result === undefined ? null : (
        <div role="status">
          <p>
            <strong>{texts.result(result.taken.length, ordered.steps.length, result.effort)}</strong> {texts.below(result.below, result.belowAfter)}
          </p>
          {result.left.length === 0 ? null : (
            <details>
              <summary>
                {texts.left}: {result.left.length}
              </summary>
              <ul className={css['after']}>
                {result.left.map(({ step, why }) => (
                  <li key={step.id}>
                    {step.title}: {texts.why[why]}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </section>
  );
}

function numberOf(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

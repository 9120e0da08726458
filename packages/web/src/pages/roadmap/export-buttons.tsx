import type { OrderedRoadmap } from '@smm/core/assessment';
import { download } from '../../cases/download.ts';
import { useCase } from '../../cases/use-case.tsx';
import { roadmap } from '../../texts/roadmap.ts';
import { Button } from '../../ui/button.tsx';
import css from './roadmap.module.css';

const texts = roadmap.exports;

/** The steps for other programs: a table, a calendar, issues for a tracker. */
export function ExportButtons({ ordered }: { readonly ordered: OrderedRoadmap }) {
  const { file, model } = useCase();
  const about = { file, model, steps: ordered.steps };
  const make = async (kind: 'csv' | 'ics' | 'md') => {
    const { roadmapCalendar, roadmapCsv, stepIssues } = await import('@smm/formats/roadmap');
    const [text, type] =
      kind === 'csv'
        ? [roadmapCsv(about), 'text/csv']
        : kind === 'ics'
          ? [roadmapCalendar(about, new Date()), 'text/calendar']
          : [
              stepIssues(about)
                .map((issue) => issue.text)
                .join('\n---\n\n'),
              'text/markdown',
            ];
    download(`${file.id}-roadmap.${kind}`, new Blob([text], { type: `${type};charset=utf-8` }));
  };
  return (
    <section className={css['section']} data-no-print>
      <h2>{texts.title}</h2>
      <div className={css['bar']}>
        <Button onPress={() => void make('csv')}>{texts.csv}</Button>
        <Button onPress={() => void make('ics')}>{texts.calendar}</Button>
        <Button onPress={() => void make('md')}>{texts.issues}</Button>
      </div>
    </section>
  );
}

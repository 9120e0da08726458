import { useState } from 'react';
import { ok } from '@smm/core/outcome';
import { request } from '../../api/request.ts';
import { download } from '../../cases/download.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment as assessing } from '../../texts/assessment.ts';
import { report as texts } from '../../texts/report.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './report.module.css';

const KINDS = ['executive', 'full'] as const;
const FORMATS = ['pdf', 'docx', 'html', 'md'] as const;

/** Makes reports of the assessment that is looked at. */
export function ReportPage() {
  const { file, profileId, applied, assessment, chooseAssessment, change } = useCase();
  const [isMaking, setMaking] = useState(false);
  const [marking, setMarking] = useState(file.confidentiality);
  if (assessment === undefined) return <Empty title={texts.empty.title}>{texts.empty.text}</Empty>;
  const make = async (kind: (typeof KINDS)[number], format: (typeof FORMATS)[number]) => {
    setMaking(true);
    try {
      const answer = await request(`/api/profiles/${profileId}/reports/${format}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, file, assessment: assessment.id, profiles: applied.map(({ profile }) => profile) }),
      });
      const name = `${file.id}.${kind}-report.${format}`;
      download(name, await answer.blob());
      tell(texts.made(name));
    } catch (error) {
      tell((error as Error).message);
    }
    setMaking(false);
  };
  return (
    <div className={css['page']}>
      <p className={css['soft']}>{texts.about}</p>
      <div>
        <Choice
          label={texts.assessment}
          options={file.assessments.map(({ id, title, date, status }) => ({ id, name: assessing.named(title || id, date, status === 'accepted') }))}
          value={assessment.id}
          onChange={chooseAssessment}
        />
      </div>
      {file.confidentiality === '' ? (
        <Notice kind="info" title={texts.unmarked.title}>
          <div className={css['marking']}>
            <TextField label={texts.unmarked.label} help={texts.unmarked.help} value={marking} onChange={setMarking} />
            <Button isDisabled={marking.trim() === ''} onPress={() => change((now) => ok({ ...now, confidentiality: marking.trim() }))}>
              {texts.unmarked.keep}
            </Button>
          </div>
        </Notice>
      ) : null}
      {KINDS.map((kind) => (
        <section key={kind} className={css['kind']}>
          <h2>{texts.kinds[kind].title}</h2>
          <p className={css['soft']}>{texts.kinds[kind].text}</p>
          <div className={css['bar']}>
            {FORMATS.map((format) => (
              <Button
                key={format}
                look={kind === 'executive' && format === 'pdf' ? 'main' : 'plain'}
                isDisabled={isMaking}
                aria-label={texts.make(texts.kinds[kind].title, texts.formats[format])}
                onPress={() => void make(kind, format)}
              >
                {texts.formats[format]}
              </Button>
            ))}
          </div>
        </section>
      ))}
      <p role="status">{isMaking ? texts.making : ''}</p>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { cellAt, type CellPlace } from '@smm/core/profile';
import { requestJson } from '../../../api/request.ts';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import css from '../practice.module.css';

/** What of an evidence file is shown here; the server has checked the file. */
type Evidence = {
  readonly findings?: readonly { readonly id: string; readonly text: string; readonly passages?: readonly string[] }[];
  readonly passages?: readonly { readonly id: string; readonly source: string; readonly text: string }[];
  readonly sources?: readonly { readonly id: string; readonly title: string }[];
};

/** The findings that statements were written from, with the passages behind them. */
export function EvidenceList({ place, ids }: { readonly place: CellPlace; readonly ids: readonly string[] }) {
  const { profile, id } = useOpenProfile();
  const origins = cellAt(profile, place)
    .statements.filter((statement) => ids.includes(statement.id))
    .flatMap((statement) => statement.origins);
  const { data: files = [] } = useQuery({ queryKey: ['evidence-behind', id], enabled: origins.length > 0, retry: false, queryFn: () => evidenceOf(id) });
  if (origins.length === 0) return <p>{t.evidence.none}</p>;
  return (
    <ul className={css['evidence']}>
      {[...new Set(origins)].map((origin) => {
        const file = files.find(({ findings }) => findings?.some((finding) => finding.id === origin));
        const finding = file?.findings?.find((one) => one.id === origin);
        return (
          <li key={origin}>
            {finding?.text ?? t.evidence.gone(origin)}
            {(finding?.passages ?? []).map((passage) => {
              const found = file?.passages?.find((one) => one.id === passage);
              const source = file?.sources?.find((one) => one.id === found?.source);
              return found === undefined ? null : (
                <blockquote key={passage}>
                  {found.text}
                  <br />
                  <small>{t.evidence.passage(source?.title ?? found.source)}</small>
                </blockquote>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}

async function evidenceOf(profile: string): Promise<Evidence[]> {
  const { files } = await requestJson<{ files: readonly { kind: string; name: string }[] }>(`/api/profiles/${profile}/files`);
  return Promise.all(
    files.filter(({ kind }) => kind === 'evidence').map(({ name }) => requestJson<Evidence>(`/api/profiles/${profile}/files/evidence/${name}`)),
  );
}

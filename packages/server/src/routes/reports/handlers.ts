import { assessmentFile, type AssessmentFile } from '@smm/core/assessment';
import { parseProfile, parseShape, type Profile } from '@smm/core/profile';
import { formatById } from '@smm/formats';
import type { Services } from '../../ports.ts';
import { orProblem, Problem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Reports of assessments: made in a thread from what is sent, and not kept. */
export function reportRoutes(serve: Serve, { workers, fonts, now }: Services): void {
  serve(contract.makeReport, async (c) => {
    const { format: wanted } = c.req.valid('param');
    const format = formatById(wanted);
    if (format === undefined) throw new Problem(404, 'unknown-format', `There is no format “${wanted}”.`);
    const { kind: report, file: data, assessment, profiles } = c.req.valid('json');
    const file = fileIn(data);
    const bytes = orProblem(
      await workers.run(
        { kind: 'report', report, file, assessment, profiles: profiles.map(profileIn), format: wanted, fonts, created: now() },
        c.req.raw.signal,
      ),
    );
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="${file.id}.${report}-report.${format.extension}"`,
    });
  });
}

function fileIn(data: unknown): AssessmentFile {
  const parsed = parseShape(assessmentFile, data);
  if (!parsed.ok) throw notValid('This is no assessment file. See each place.', parsed.problems);
  return parsed.value;
}

function profileIn(data: unknown): Profile {
  const parsed = parseProfile(data);
  if (!parsed.ok) throw notValid('This is no profile. See each place.', parsed.problems);
  return parsed.profile;
}

function notValid(detail: string, problems: readonly { readonly address: string; readonly message: string }[]): Problem {
  return new Problem(422, 'not-valid', detail, { problems: problems.slice(0, 50).map(({ address, message }) => ({ address, message })) });
}

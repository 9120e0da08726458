import { LEVEL_RULE, LEVEL_RULE_EXAMPLE, partName, type Assessment } from '@smm/core/assessment';
import type { Block, PlainTable } from '../publication/blocks.ts';
import { grid, listOf, paragraph, strong } from './drafting.ts';
import type { ReportFacts } from './facts.ts';
import { counted, onDay, partsWords, peopleWords } from './words.ts';

const VIEWS = { owner: 'its owner', supplier: 'its supplier', integrator: 'its integrator', 'service-provider': 'its service provider' } as const;

/** Everything by which a report stands alone: what was assessed by whom against what, how old the evidence is, and which file it was made from. */
export function aboutReport(facts: ReportFacts): PlainTable {
  const { file, assessment, model } = facts;
  const items = [
    ['System', [file.system.name, file.organisation].filter(Boolean).join(', ')],
    ['Point of view', file.system.pointOfView === undefined ? '' : VIEWS[file.system.pointOfView]],
    ['Scope', scopeWords(facts)],
    [
      'Assessment',
      `${assessment.title || assessment.id}, ${onDay(assessment.date)}, ${assessment.status === 'accepted' ? 'accepted' : 'still open: figures may change'}`,
    ],
    ['Assessors', peopleWords(file, assessment.assessors) || 'not named'],
    ['Measured against', [`${model.name}, edition ${model.edition}`, ...appliedProfiles(facts)].join('; ')],
    ['Targets', targetWords(facts)],
    ['Evidence', evidenceWords(assessment)],
    ['Made', `${onDay(facts.made)} by SMM Workbench ${facts.version} from the assessment file “${file.id}”`],
    ['SHA-256 of the file', facts.hash],
  ] as const;
  return grid(
    ['', 'This report'],
    items.filter(([, value]) => value !== '').map(([term, value]) => [[paragraph(strong(term))], [paragraph(value)]]),
    [22, 78],
  );
}

function scopeWords({ file, parts }: ReportFacts): string {
  const isWhole = parts.length === 1 && parts[0]!.site === undefined && parts[0]!.deviceGroup === undefined;
  const list = file.sites.map(({ name }) => name).join(', ');
  if (parts.length > 8) return `${parts.length} parts, each by itself: ${partsWords(file, parts.slice(0, 6))} and ${parts.length - 6} more`;
  return isWhole ? `the whole system${list === '' ? '' : `, with ${list}`}` : `each by itself: ${partsWords(file, parts)}`;
}

function appliedProfiles({ file, assessment }: ReportFacts): string[] {
  const applied = assessment.profiles.length > 0 ? assessment.profiles : file.profiles;
  return applied.map(
    ({ id, title, version, hash }) => `${title || id}${version === '' ? '' : ` ${version}`}${hash === '' ? '' : ` (SHA-256 ${hash.slice(0, 12)}…)`}`,
  );
}

function targetWords({ file, round, targets }: ReportFacts): string {
  const agreed = round === undefined ? file.rounds.findLast((one) => one.agreed.length > 0) : file.rounds.find(({ id }) => id === round);
  if (agreed === undefined || targets.length === 0) return 'none agreed yet';
  return `${agreed.title || agreed.id}, ${agreed.closed === undefined ? 'not closed yet' : `agreed ${onDay(agreed.closed)}`}, ${counted(agreed.proposals.length, 'proposal')}`;
}

/** How much evidence there is, how it was come by, and how old it is. */
function evidenceWords({ evidence }: Assessment): string {
  if (evidence.length === 0) return 'no evidence items';
  const days = evidence.flatMap(({ date }) => date ?? []).toSorted();
  const kinds = (['document', 'interview', 'observed', 'tested'] as const).flatMap((basis) => {
    const count = evidence.filter((item) => item.basis === basis).length;
    return count === 0 ? [] : [`${count} ${{ document: 'by document', interview: 'by interview', observed: 'observed', tested: 'tested' }[basis]}`];
  });
  const accepted = evidence.filter((item) => item.accepted !== undefined).length;
  const age = days.length === 0 ? 'undated' : `dated ${onDay(days[0])} to ${onDay(days.at(-1))}`;
  return `${counted(evidence.length, 'item')}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}, ${accepted} accepted and sealed; ${age}`;
}

/** What the figures do not say. */
export function limitsOf(facts: ReportFacts): string[] {
  const { assessment, checklist, file, gaps } = facts;
  const carried = assessment.answers.filter((answer) => answer.carried !== undefined);
  const answered = assessment.answers.filter(({ answer }) => answer !== 'unanswered');
  const unbacked = answered.filter(({ answer, evidence }) => answer === 'met' && evidence.length === 0).length;
  const judged = [...checklist.practices.values()].some((levels) => levels.some(({ baseGiven }) => !baseGiven));
  const none = gaps.filter(({ state }) => state === 'not-assessed' || state === 'no-target').length;
  const unlooked = facts.targets.filter(({ basis }) => basis !== 'own').length;
  return [
    'Levels are steps, not measures: they are never added up or averaged. A subdomain or domain is shown by its lowest practice and the spread.',
    ...(judged
      ? ['No general indicators are loaded: the assessors judged the general level of each practice themselves, and no level is higher than that judgement.']
      : []),
    ...(carried.length === 0
      ? []
      : [
          `${counted(carried.length, 'answer')} of ${answered.length} ${carried.length === 1 ? 'is' : 'are'} carried over from an earlier assessment and not confirmed since.`,
        ]),
    ...(unbacked === 0
      ? []
      : [
          `${counted(unbacked, 'answer')} “met” ${unbacked === 1 ? 'names' : 'name'} no evidence item and ${unbacked === 1 ? 'rests' : 'rest'} on what was said or seen.`,
        ]),
    ...(assessment.overrides.length === 0
      ? []
      : [
          `${counted(assessment.overrides.length, 'level')} ${assessment.overrides.length === 1 ? 'was' : 'were'} set by the assessors against what was computed, with the reason.`,
        ]),
    ...(unlooked === 0
      ? []
      : [`${counted(unlooked, 'target')} ${unlooked === 1 ? 'was' : 'were'} taken over from one level for all or a template and not looked at one by one.`]),
    ...(none === 0
      ? []
      : [`${counted(none, 'entry', 'entries')} ${none === 1 ? 'has' : 'have'} no target or no assessment and ${none === 1 ? 'is' : 'are'} counted nowhere.`]),
    ...(file.conflicts.length === 0
      ? []
      : [`${counted(file.conflicts.length, 'conflict')} from putting copies together ${file.conflicts.length === 1 ? 'is' : 'are'} not decided yet.`]),
    'The report shows the state on the day of the assessment. It is no certificate, and it says nothing about parts that were not assessed.',
  ];
}

/** The rule by which levels follow from answers, with its example. */
export function ruleBlocks(): Block[] {
  return [...listOf(LEVEL_RULE), paragraph({ kind: 'emphasis', children: [{ kind: 'text', text: LEVEL_RULE_EXAMPLE }] })];
}

/** The name of the part that somebody speaks of, empty for the whole system. */
export function partWords(facts: ReportFacts, part: { readonly site?: string | undefined; readonly deviceGroup?: string | undefined }): string {
  return partName(
    { ...(part.site === undefined ? {} : { site: part.site }), ...(part.deviceGroup === undefined ? {} : { deviceGroup: part.deviceGroup }) },
    facts.file,
    '',
  );
}

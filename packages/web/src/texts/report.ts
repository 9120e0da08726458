/** Words of the page that makes reports. */
export const report = {
  about:
    'A report stands alone: whoever reads it needs neither this program nor the profile. It is made from the case as you see it and is not kept on the server.',
  empty: { title: 'Nothing to report yet', text: 'A report is about an assessment. Begin one, and agree on targets.' },
  kinds: {
    executive: {
      title: 'Executive report',
      text: 'A few pages for those who decide: where the system stands, what is below and above target, what comes next.',
    },
    full: { title: 'Full report', text: 'Everything an assessor needs: every practice with its level, how it came about, answers, evidence and the roadmap.' },
  },
  formats: { pdf: 'PDF', docx: 'Word', html: 'Web page', md: 'Markdown' },
  make: (kind: string, format: string) => `${kind} as ${format}`,
  making: 'Making the report …',
  made: (name: string) => `${name} is made.`,
  assessment: 'Assessment',
  unmarked: {
    title: 'The report says nowhere how confidential it is',
    label: 'Confidentiality',
    help: 'Printed on every page, such as “Confidential”.',
    keep: 'Keep',
  },
} as const;

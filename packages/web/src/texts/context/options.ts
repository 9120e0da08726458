import type { Option } from '../../ui/choice.tsx';

/** Options from ids and their names. */
function named(names: Readonly<Record<string, string>>): Option[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}

/** The values of fields that offer a few, as people read them. */
export const options = {
  scopeKind: [
    { id: 'industry', name: 'An industry', help: 'Many organisations that do the same kind of work, such as mining or retail.' },
    { id: 'system', name: 'A system or technology', help: 'One kind of system or component wherever it is used, such as digital twins.' },
    { id: 'both', name: 'Both', help: 'A system as one industry uses it.' },
  ] as readonly Option[],
  method: [
    { id: 'narrow', name: 'Narrow', help: 'One system or process, described exactly. Quick to finish, useful to few.' },
    { id: 'intermediate', name: 'Intermediate', help: 'One service across its sites: enough in common, still concrete.' },
    { id: 'wide', name: 'Wide', help: 'Many scenarios of the industry. More readers, more general words.' },
  ] as readonly Option[],
  inventoryKind: named({ device: 'Device', process: 'Process', infrastructure: 'Infrastructure', protocol: 'Protocol', equipment: 'Equipment' }),
  importance: named({ low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' }),
  concern: named({
    security: 'Security',
    regulatory: 'Regulation',
    privacy: 'Privacy',
    safety: 'Safety',
    reliability: 'Reliability',
    resilience: 'Resilience',
  }),
  difference: named({
    regulation: 'Regulation',
    licensing: 'Licensing',
    'insurance-and-liability': 'Insurance and liability',
    'safety-law': 'Safety law',
    standard: 'Standard',
    environment: 'Environment',
    other: 'Other',
  }),
  driver: named({ safety: 'Safety', reliability: 'Reliability', resilience: 'Resilience', privacy: 'Privacy' }),
  status: named({ draft: 'Draft', review: 'In review', published: 'Published' }),
  referenceType: named({
    standard: 'Standard',
    report: 'Report',
    legislation: 'Law',
    regulation: 'Regulation',
    webpage: 'Page',
    book: 'Book',
    'article-journal': 'Article',
    'paper-conference': 'Conference paper',
    document: 'Other document',
  }),
} as const;

/** The parts of the threat landscape, in the order in which they are printed. */
export const threatParts = [
  { id: 'vulnerableDevices', name: 'Vulnerable devices', ask: 'Which devices are exposed, old, unattended or hard to update?' },
  { id: 'vulnerableData', name: 'Vulnerable data', ask: 'Which data would do harm if read, changed or missing?' },
  { id: 'vulnerableProcesses', name: 'Vulnerable processes', ask: 'Which ways of working can be misused or interrupted?' },
  { id: 'risks', name: 'Risks', ask: 'What does the domain fear most?' },
  { id: 'actors', name: 'Threat actors', ask: 'Who would, and what for?' },
  { id: 'attacks', name: 'Attacks', ask: 'What has happened, or nearly?' },
  { id: 'consequences', name: 'Consequences', ask: 'Who is harmed, and how badly?' },
  { id: 'challenges', name: 'Challenges', ask: 'What makes security hard to bring in here?' },
  { id: 'environment', name: 'Environmental conditions', ask: 'Heat, dust, water, distance, darkness: what do devices stand in?' },
] as const;

/** Words around the forms of scope and context: each section with the method's question. */
export const context = {
  title: 'Scope and context',
  sections: 'Sections of scope and context',
  filled: 'filled in',
  inside: 'inside',
  outside: 'outside',
  section: {
    scope: { title: 'Scope', lead: 'For whom is this profile, and what does it cover? Everything after it is read in this light.' },
    boundary: {
      title: 'Boundary',
      lead: 'Where does the system end that this profile speaks of? What lies outside is not unimportant; it is someone else’s to decide.',
    },
    devices: { title: 'Devices', lead: 'Which devices make up the system, and how do they relate to one another?' },
    groups: {
      title: 'Device groups',
      lead: 'Can devices be gathered into groups that share importance and concerns? Groups keep the analysis small, and may need different maturity.',
    },
    differences: { title: 'Differences from generic IT', lead: 'What sets this domain apart: regulation, licensing, liability, safety law, environment?' },
    threats: { title: 'Threat landscape', lead: 'What can go wrong here, through whom, and with what consequence?' },
    scenarios: {
      title: 'Scenarios',
      lead: 'Which worked situations show how the practices matter? They can be written beside the tables, at any time.',
    },
    beyond: { title: 'Beyond security', lead: 'Where do safety, reliability, resilience or privacy decide how mature security should be?' },
    words: { title: 'Terms and acronyms', lead: 'Which words does the domain use in its own way? Terms written here are held to in all tables.' },
    references: { title: 'References', lead: 'On which standards, laws, reports and pages does the profile rest? Cite one in any text as [@KEY].' },
    document: { title: 'Title and credits', lead: 'What stands on the title page: who wrote the profile, for which domain, in which version.' },
    waivers: {
      title: 'Waivers',
      lead: 'Which findings of the checks has the group accepted, and why? Waive a finding on the page of checks; change or withdraw it here.',
    },
  },
  boundary: {
    zones: 'Zones and conduits',
    zonesHelp:
      'A zone is a part of the system whose elements are trusted alike; a conduit is a path between two zones. The picture is printed with the profile.',
    inventory: 'What lies inside, what outside',
    inventoryHelp: 'Devices, processes, infrastructure, protocols and equipment. A short list that is complete enough to settle an argument.',
  },
  relations: 'How they relate',
  people: { authors: 'Authors', contributors: 'Contributors', editors: 'Technical editors', chairs: 'Chairs of the working group' },
  changes: 'Change notes',
  exclusions: 'Left out on purpose',
  acronyms: 'Acronyms',
  terms: 'Terms',
  concerns: 'Concerns',
  practices: 'Practices it bears on',
  guidance: { keyTaken: 'Another reference has this key. Choose another.', keyMalformed: 'Use letters, digits, hyphens, dots or underscores, without spaces.' },
} as const;

import { counted } from '../format.ts';

/** The next step of a profile, each in at most twelve words. */
export const nextSteps = {
  title: 'Next step',
  context: {
    scope: 'Say for whom the profile is, and which system it covers',
    boundary: 'Choose how wide the boundary is, and draw its first zones',
    devices: 'Name the devices that make up the system',
    groups: 'Gather the devices into a few groups',
    differences: 'Write what sets the domain apart from generic IT',
    threats: 'Name what can go wrong, and through whom',
    scenarios: 'Tell one real situation as the first scenario',
  } as Readonly<Partial<Record<string, string>>>,
  anyContext: 'Go on with scope and context',
  table: {
    review: (practice: string, _level: number) => `Review the general table: ${practice}`,
    notes: (practice: string, _level: number) => `Take first notes: ${practice}`,
    actions: (practice: string, _level: number) => `What needs to be done: ${practice}`,
    indicators: (practice: string, level: number) => `Add an indicator, level ${level}: ${practice}`,
  },
  errors: (count: number) => `Mend ${counted(count, 'error', 'errors')} that the checks found`,
  common: 'Look for elements that many tables have in common',
  again: 'See what was published, or plan the next version',
  publish: 'Publish a draft and send it out for review',
} as const;

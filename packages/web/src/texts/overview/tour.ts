/** Words of the tour of a first visit. */
export const tour = {
  label: 'A short tour',
  hints: [
    {
      title: 'All tables at a glance',
      text: 'Each row is a practice, each column a level. The figure says how much is there. A practice’s name opens its table.',
    },
    { title: 'One next step', text: 'The studio follows the method and always names one thing to do next. You may do anything else first.' },
    { title: 'Nothing to save', text: 'What you write is kept as you write it. The line at the top says so, honestly, and everything can be undone.' },
  ],
  step: (at: number, of: number) => `${at} of ${of}`,
  next: 'Next',
  finish: 'Begin',
  skip: 'Skip the tour',
} as const;

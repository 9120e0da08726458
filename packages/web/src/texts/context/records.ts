/** Words of lists of records and of their fields. */
export const records = {
  add: (one: string) => `Add ${one}`,
  unnamed: (one: string) => `New ${one.replace(/^an? /, '')}`,
  up: (name: string) => `Move “${name}” up`,
  down: (name: string) => `Move “${name}” down`,
  remove: (name: string) => `Remove “${name}”`,
  removed: (name: string) => `Removed “${name}”`,
  undo: 'Undo',
  none: 'None',
  nothingToChoose: 'There is nothing to choose yet.',
} as const;

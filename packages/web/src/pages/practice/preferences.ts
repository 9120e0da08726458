import { useCallback, useState } from 'react';

/** What a person wants to see in practice tables. */
export type Preferences = {
  readonly general: boolean;
  readonly cumulative: boolean;
  readonly aligned: boolean;
  readonly about: boolean;
  readonly notes: boolean;
  readonly level: number;
};

const KEY = 'smm:practice-table';
const FIRST: Preferences = { general: false, cumulative: false, aligned: false, about: false, notes: false, level: 1 };

/** What this person wants to see, remembered in this browser. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(stored);
  const change = useCallback(
    (changed: Partial<Preferences>) =>
      setPreferences((before) => {
        const after = { ...before, ...changed };
        localStorage.setItem(KEY, JSON.stringify(after));
        return after;
      }),
    [],
  );
  return [preferences, change];
}

function stored(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(FIRST).map(([name, first]) => [name, typeof kept[name] === typeof first ? kept[name] : first])) as Preferences;
  } catch {
    return FIRST;
  }
}

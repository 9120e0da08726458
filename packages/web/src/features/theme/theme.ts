/** How light the studio is: as the system says, or as was chosen here. */
export type Theme = 'dark' | 'light' | 'system';

const KEY = 'smm:theme';

/** The theme that was chosen in this browser. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'dark' || kept === 'light' ? kept : 'system';
}

/** Chooses a theme and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  restoreTheme();
}

/** Shows the theme that was chosen. */
export function restoreTheme(): void {
  const theme = chosenTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

const BROWSERS = [
  [/\bEdg\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\bFirefox\//u, 'Firefox'],
  [/\bChrom(?:e|ium)\/|HeadlessChrome/u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
] as const;
const SYSTEMS = [
  [/\bAndroid\b/u, 'Android'],
  [/\biPhone|iPad\b/u, 'iOS'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b/u, 'macOS'],
  [/\bLinux\b/u, 'Linux'],
] as const;

/** What people call a browser, from what it says of itself; the first word of it when nobody calls it anything. */
export function browserName(agent: string | null): string | undefined {
  if (agent === null || agent === '') return undefined;
  const browser = BROWSERS.find(([sign]) => sign.test(agent))?.[1] ?? agent.split(/[\s/]/u)[0]!;
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1];
  return system === undefined ? browser : `${browser}, ${system}`;
}

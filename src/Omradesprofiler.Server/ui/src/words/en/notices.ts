import type { Address } from '../../choices/address';

type Key = keyof Address;

/** "deso/0380C1010@2018" as it is written. */
const areaText = (key: string) => {
  const [, level, code, edition] = /^([a-z]+)\/([^@]+)(?:@(.+))?$/.exec(key) ?? [];
  const name = { deso: 'DeSO ', regso: 'RegSO ' }[level ?? ''] ?? '';
  return code ? `${name}${code}${edition ? ` (division of ${edition})` : ''}` : `“${key}”`;
};

const things: Partial<Record<Key, (value: string) => string>> = {
  job: value => `the page “${value}”`,
  topic: value => `the help text “${value}”`,
  indicator: value => `the indicator “${value}”`,
  level: value => `the level “${value}”`,
  period: value => `the period ${value}`,
  sex: value => `the sex “${value}”`,
  age: value => `the age “${value}”`,
  area: value => `the area ${areaText(value)}`,
  within: value => `the municipality ${value}`,
  clinic: value => `the primary care centre ${value}`,
  geography: value => `the division “${value}”`,
  proposal: value => `proposal no. ${value}`,
  siting: value => `placement no. ${value}`,
  option: value => `the means of travel “${value}”`,
  target: value => `the target “${value}”`,
  intervention: value => `intervention no. ${value}`,
  cost: value => `the cost model “${value}”`,
  schedule: value => `schedule no. ${value}`,
  index: value => `the index “${value}”`,
  show: value => `the way of showing “${value}”`,
  second: value => `the second map “${value}”`,
  kind: value => `places of the kind “${value}”`,
  shape: value => `the drawn area “${value}”`,
  today: value => `the rule “${value}”`,
  proposed: value => `the rule “${value}”`,
  model: value => `the way of choosing places “${value}”`,
  sites: value => `${value} new places`,
  radius: value => `a limit of ${value} minutes`,
  limit: value => `at most ${value} places in each municipality`,
  capacity: value => `${value} residents per place`,
};

const instead: Partial<Record<Key, string>> = {
  job: 'The map is shown instead.',
  topic: 'Here are the help texts that exist.',
  area: 'Search for the area, or go on in the table.',
  within: 'The whole area is shown instead.',
  option: 'The usual means of travel is shown instead.',
  index: 'The order by the chosen indicator is shown instead.',
  kind: 'All kinds are shown instead.',
  shape: 'The corners that could be read are shown.',
  today: 'Write the rule anew.',
  proposed: 'Write the rule anew.',
  clinic: 'All primary care centres are shown instead.',
};

/** What is asked for, and not something that is somewhere. */
const isAmount = (key: Key) => key === 'sites' || key === 'radius' || key === 'limit' || key === 'capacity';

export const noticeWords = {
  gone: 'What the link pointed at',
  pointedAt: (key: Key, value: string) =>
    isAmount(key)
      ? `The link asked for ${things[key]!(value)}, which cannot be.`
      : `The link pointed at ${things[key]?.(value) ?? `“${value}”`}, which is not here, or is here no longer.`,
  now: (key: Key, name: string | undefined) =>
    name ? `${name} is shown instead.` : (instead[key] ?? 'What exists is shown instead.'),
  values: 'The map of values',
  amount: (used: string, least: string, most: string) => `${used} (${least}–${most} can be chosen)`,
  instead: (label: string, edition: string) => `Show ${label} in the division of ${edition}`,
  toTable: 'Open the table',
  close: 'Close the message',
  silent:
    'The server does not answer. What you see stays, but nothing new can be loaded. The page tries again by itself. ' +
    'A calculation under way goes on at the server, or is redone when it is running again.',
  back: 'The server answers again.',
  partMissing: 'This part of the page could not be loaded',
  partMissingAdvice:
    'The program has probably been updated since the page was opened. Reload it; your choices are in the address.',
  broken: 'Something went wrong on the page',
  brokenAdvice: 'Reload the page; your choices are in the address. If that does not help, begin again from the start.',
  reload: 'Reload the page',
  toStart: 'To the start page',
  firstVisit: 'What you can do here',
  prioritise: 'See which areas have the greatest care need and how certain the order is.',
  site: 'See how far it is to care and where a new health hub does most good.',
  share: 'Give each area a primary care centre that answers for its residents, and see what each change costs.',
  closeFirst: 'Close. The text is also in the help.',
};

import type { Address } from '../../choices/address';

type Key = keyof Address;

/** "deso/0380C1010@2018" as it is written. */
const areaText = (key: string) => {
  const [, level, code, edition] = /^([a-z]+)\/([^@]+)(?:@(.+))?$/.exec(key) ?? [];
  const name = { deso: 'DeSO ', regso: 'RegSO ' }[level ?? ''] ?? '';
  return code ? `${name}${code}${edition ? ` (${edition} års indelning)` : ''}` : `”${key}”`;
};

const things: Partial<Record<Key, (value: string) => string>> = {
  job: value => `sidan ”${value}”`,
  topic: value => `hjälptexten ”${value}”`,
  indicator: value => `uppgiften ”${value}”`,
  level: value => `nivån ”${value}”`,
  period: value => `perioden ${value}`,
  sex: value => `könet ”${value}”`,
  age: value => `åldern ”${value}”`,
  area: value => `området ${areaText(value)}`,
  within: value => `kommunen ${value}`,
  clinic: value => `vårdcentralen ${value}`,
  geography: value => `indelningen ”${value}”`,
  proposal: value => `förslag nr ${value}`,
  siting: value => `placering nr ${value}`,
  option: value => `färdsättet ”${value}”`,
  target: value => `målet ”${value}”`,
  intervention: value => `insats nr ${value}`,
  cost: value => `kostnadsmodellen ”${value}”`,
  schedule: value => `turlista nr ${value}`,
  index: value => `indexet ”${value}”`,
  show: value => `sättet att visa ”${value}”`,
  second: value => `den andra kartan ”${value}”`,
  kind: value => `platser av slaget ”${value}”`,
  shape: value => `det ritade området ”${value}”`,
  today: value => `regeln ”${value}”`,
  proposed: value => `regeln ”${value}”`,
  model: value => `sättet att välja platser ”${value}”`,
  sites: value => `${value} nya platser`,
  radius: value => `en gräns på ${value} minuter`,
  limit: value => `högst ${value} platser per kommun`,
  capacity: value => `${value} invånare per plats`,
};

const instead: Partial<Record<Key, string>> = {
  job: 'Nu visas kartan.',
  topic: 'Här är de hjälptexter som finns.',
  area: 'Sök efter området, eller gå vidare i tabellen.',
  within: 'Nu visas hela området.',
  option: 'Nu visas det vanliga färdsättet.',
  index: 'Nu visas ordningen efter den uppgift som är vald.',
  kind: 'Nu visas alla slag.',
  shape: 'Nu visas de hörn som gick att läsa.',
  today: 'Skriv regeln på nytt.',
  proposed: 'Skriv regeln på nytt.',
  clinic: 'Nu visas alla vårdcentraler.',
};

/** What is asked for, and not something that is somewhere. */
const isAmount = (key: Key) => key === 'sites' || key === 'radius' || key === 'limit' || key === 'capacity';

export const noticeWords = {
  gone: 'Det som länken pekade på',
  /** "Länken pekade på förslag nr 12, som inte finns här längre." */
  pointedAt: (key: Key, value: string) =>
    isAmount(key)
      ? `Länken bad om ${things[key]!(value)}, vilket inte går.`
      : `Länken pekade på ${things[key]?.(value) ?? `”${value}”`}, som inte finns här, eller inte finns kvar.`,
  now: (key: Key, name: string | undefined) =>
    name ? `Nu visas ${name}.` : (instead[key] ?? 'Nu visas det som finns.'),
  values: 'värdena',
  /** "200 platser (1–200 går att välja)" */
  amount: (used: string, least: string, most: string) => `${used} (${least}–${most} går att välja)`,
  instead: (label: string, edition: string) => `Visa ${label} i ${edition} års indelning`,
  toTable: 'Öppna tabellen',
  close: 'Stäng meddelandet',
  silent:
    'Servern svarar inte. Det du ser finns kvar, men inget nytt kan hämtas. Sidan försöker igen av sig själv. En ' +
    'räkning som pågår fortsätter på servern, eller görs om när den är igång igen.',
  back: 'Servern svarar igen.',
  partMissing: 'Den här delen av sidan kunde inte hämtas',
  partMissingAdvice:
    'Programmet har troligen uppdaterats sedan sidan öppnades. Ladda om den; dina val finns i adressen.',
  broken: 'Något gick fel på sidan',
  brokenAdvice: 'Ladda om sidan; dina val finns i adressen. Hjälper inte det, börja om från startsidan.',
  reload: 'Ladda om sidan',
  toStart: 'Till startsidan',
  firstVisit: 'Det här kan du göra',
  prioritise: 'Se vilka områden som har störst vårdbehov och hur säker ordningen är.',
  site: 'Se hur långt det är till vården och var ett nytt hälsocenter gör mest nytta.',
  share: 'Ge varje område en vårdcentral som ansvarar för dem som bor där, och se vad varje ändring kostar.',
  closeFirst: 'Stäng. Texten finns också i hjälpen.',
};

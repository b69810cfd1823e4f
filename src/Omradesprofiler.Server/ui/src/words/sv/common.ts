import type { Level, MissingReason, Polarity, Value } from '../../api/types';

export const words = {
  product: 'Områdesprofiler',
  fictional: 'Påhittat exempel',
  choices: 'Val',
  choose: 'Välj uppgift och område',
  indicator: 'Vad vill du se?',
  level: 'Var? Indelning',
  within: 'Avgränsa till',
  everywhere: 'Hela området',
  period: 'När?',
  sex: 'Kön',
  age: 'Ålder',
  search: 'Sök område',
  searchHint: 'Namn eller kod, till exempel Fålhagen eller 0380C1010',
  searchNone: 'Inget område med det namnet eller den koden.',
  searching: 'Söker …',
  legend: 'Teckenförklaring',
  missing: 'Uppgift saknas',
  suppressed: 'Skyddas av sekretess',
  uncertain: 'Osäkert värde: få personer',
  uncertainShort: 'osäkert',
  showTable: 'Visa som tabell',
  hideTable: 'Stäng tabellen',
  csv: 'Hämta CSV',
  more: 'Om uppgiften',
  closeProfile: 'Stäng profilen',
  profile: 'Områdesprofil',
  onMap: 'På kartan',
  showOnMap: 'Visa på kartan',
  shownOnMap: 'Visas på kartan',
  map: 'Karta. Områdena finns också i tabellen och i sökningen.',
  wholeMap: 'Visa hela kartan',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  loading: 'Hämtar …',
  loadingMap: 'Ritar kartan …',
  retry: 'Försök igen',
  area: 'Område',
  municipality: 'Kommun',
  value: 'Värde',
  rank: 'Plats',
  interval: 'Osäkerhet',
  interval95: '95 % KI',
  plainInterval: 'Intervall',
  strictInterval: 'Strängare',
  conservativeInterval: 'Vidast, hur grupperna än överlappar',
  intervalMethod: 'Så är intervallet räknat',
  uncertaintySource: 'Osäkerhet',
  comparedWith: 'Jämförelser',
  overTime: 'Över tid.',
  year: 'År',
  seriesTable: 'Serien i siffror',
  converted: 'omräknad',
  convertedPoints: 'Ihåliga punkter är omräknade från en annan indelning.',
  remark: 'Anmärkning',
  noRows: 'Inga områden i urvalet.',
  larger: 'Större ruta',
  smaller: 'Mindre ruta',
  panel: 'Val, teckenförklaring och profil',
  noWebGl: 'Kartan kan inte ritas här',
  noWebGlWhy: 'Webbläsaren har inte WebGL 2, som kartan behöver. Alla uppgifter finns i tabellen.',
  noWebGlYet: 'Webbläsaren har inte WebGL 2, som kartan behöver. Det du väljer visas i text och tabell.',
  mapBroken: 'Kartan kunde inte visas',
  mapBrokenAdvice: 'Ladda om sidan. Uppgifterna finns i tabellen under tiden.',
  emptySnapshot: 'Här finns inga indikatorer än',
  emptySnapshotAdvice: 'Läs in ett datapaket i arbetsytan och ladda om sidan.',
  whatItIs: 'Vad det är',
  method: 'Metod',
  limits: 'Vad det inte säger',
  breaks: 'Brott i serien',
  unit: 'Enhet',
  division: 'Indelning',
} as const;

export const compareWords = {
  label: 'Jämför med',
  none: 'Ingen jämförelse',
  around: 'Området ligger i',
  others: 'Andra områden',
  earlier: 'Samma område tidigare',
  similar: 'Liknande områden',
  similarList: 'mest lika områden och deras avstånd',
  area: 'Område',
  distanceShort: 'Avstånd',
  distance: 'Avståndet 1 är en standardavvikelse i ett drag. Mindre är mer likt. Jämförda drag:',
} as const;

export const spineWords = {
  indicator: 'Indikator',
  left: 'sämre',
  right: 'bättre',
  better: 'bättre',
  worse: 'sämre',
  same: 'ingen säker skillnad',
  open: 'ingen värdering',
  interval: '95 % KI',
  county: 'länets',
  country: 'rikets',
  spread: (whose: string, areas: string) => `${whose} ${areas}, mörkare: mittersta hälften`,
} as const;

export const showWords = {
  label: 'Visa',
  values: 'Värden',
  clusters: 'Kluster',
  priority: 'Prioritera',
  statistic: 'Mått på kluster',
  onlyValues: 'Kartan visar värdena',
} as const;

export const statisticWords = { localMoran: 'Lokal Moran', getisOrd: 'Getis–Ord G*' } as const;

export const clusterWords = {
  highHigh: 'Höga värden bland höga',
  highLow: 'Högt bland låga',
  lowHigh: 'Lågt bland höga',
  lowLow: 'Låga bland låga',
  hot: 'Höga värden samlade',
  cold: 'Låga värden samlade',
  none: 'Inget kluster',
  few: 'För få grannar',
} as const;

export const clusterHelp = {
  localMoran:
    'Varje område jämförs med sina grannar. Färgade områden liknar eller avviker från grannarna mer än slumpen ' +
    'brukar ge. Det säger inte varför. Siffran är antalet områden.',
  getisOrd:
    'Varje område räknas ihop med sina grannar. Färgade är de där höga eller låga värden ligger samlade mer än ' +
    'slumpen brukar ge. Det säger inte varför. Siffran är antalet områden.',
} as const;

export const problemWords = {
  offline: 'Servern svarar inte',
  offlineAdvice: 'Kontrollera nätverket och försök igen.',
  unknown: 'Något gick fel',
  snapshot: 'Sidan kunde inte hämta sina uppgifter',
  values: 'Värdena kunde inte hämtas',
  search: 'Sökningen gick inte',
  profile: 'Profilen kunde inte hämtas',
} as const;

interface LevelWords {
  one: string;
  per: string;
  many: string;
  onLevel: string;
}

export const levelWords: Record<Level, LevelWords> = {
  deso: { one: 'DeSO', per: 'per DeSO', many: 'DeSO', onLevel: 'DeSO-nivå' },
  regso: { one: 'RegSO', per: 'per RegSO', many: 'RegSO', onLevel: 'RegSO-nivå' },
  municipality: { one: 'Kommun', per: 'per kommun', many: 'kommuner', onLevel: 'kommunnivå' },
  county: { one: 'Län', per: 'per län', many: 'län', onLevel: 'länsnivå' },
  country: { one: 'Riket', per: 'för riket', many: 'riket', onLevel: 'riksnivå' },
};

const reasons: Record<MissingReason, string> = {
  'not-collected': 'Uppgift saknas',
  'not-applicable': 'Inte tillämpligt',
  'outside-validity': 'Utanför indelningens giltighetstid',
  'source-suppressed': 'Skyddas av sekretess hos källan',
  'own-suppressed': 'Skyddas av sekretess',
  withdrawn: 'Uppgiften är återkallad',
  'method-refused': 'Går inte att beräkna',
};

/** Why there is no number. */
export function statusText(value: Pick<Value, 'status' | 'reason'> & { reasonText?: string | null }): string {
  if (value.reasonText) return value.reasonText.replace(/\.$/, '');
  if (value.reason) return reasons[value.reason];
  return value.status === 'suppressed' ? words.suppressed : words.missing;
}

export const basisWords: Record<string, string> = {
  aggregated: 'Summerad av mindre områden, kön eller åldrar',
  converted: 'Omräknad från en annan indelning',
  estimated: 'Uppskattat värde',
};

/** Which way the colours go. Dark always means greater need where the indicator has a direction. */
export const directionWords: Record<Polarity, string> = {
  higherIsWorse: 'Mörkare färg: högre värde, större behov',
  higherIsBetter: 'Mörkare färg: lägre värde, större behov',
  none: 'Mörkare färg: högre värde',
};

export const divergingWords: Record<Polarity, [below: string, above: string]> = {
  higherIsWorse: ['lila: lägre, bättre läge', 'orange: högre, större behov'],
  higherIsBetter: ['orange: lägre, större behov', 'lila: högre, bättre läge'],
  none: ['brunt: lägre', 'grönblått: högre'],
};

export function sexText(sex: string): string {
  return { all: 'Alla', women: 'Kvinnor', men: 'Män' }[sex] ?? sex;
}

export function ageText(age: string): string {
  if (age === 'all') return 'Alla åldrar';
  const [from, to] = age.split('-');
  return to ? `${from}–${to} år` : `${from} år och äldre`;
}

import type { Method } from '../../classes/classing';

export const methodWords: Record<Method, string> = {
  around: 'Naturliga brytpunkter kring jämförelsevärdet',
  jenks: 'Naturliga brytpunkter',
  quantiles: 'Kvantiler: lika många områden',
  equal: 'Lika breda klasser',
  deviations: 'Standardavvikelser från medelvärdet',
  given: 'Egna gränser',
};

/** How the classes were made, in a sentence. */
export const methodSentence: Record<Method, (classes: number) => string> = {
  around: () => 'Naturliga brytpunkter, lika långt åt båda hållen',
  jenks: classes => `Naturliga brytpunkter, ${classes} klasser`,
  quantiles: classes => `Kvantiler, ${classes} klasser med ungefär lika många områden`,
  equal: classes => `${classes} lika breda klasser`,
  deviations: () => 'Gränser vid medelvärdet och hela standardavvikelser från det',
  given: classes => `Egna gränser, ${classes} klasser`,
};

export const classWords = {
  label: 'Klasser',
  method: 'Indelning i klasser',
  count: 'Antal klasser',
  usualCount: 'Som passar',
  limits: 'Egna gränser',
  limitsHint: 'Stigande, med blanksteg emellan: 0,8 1 1,25',
  division: 'Klassindelning',
  all: 'alla värden',
  atMost: (to: string) => `högst ${to}`,
  over: (from: string) => `över ${from}`,
  range: (from: string, to: string) => `över ${from} till och med ${to}`,
  fewValues: (distinct: number, wanted: number) =>
    `Det finns bara ${distinct} olika värden, så det kan inte bli ${wanted} klasser.`,
  ties: (found: number, wanted: number) =>
    `Många områden har samma värde och kan inte skiljas åt: det blir ${found} klasser i stället för ${wanted}.`,
  aroundCount: (found: number, wanted: number) =>
    `Lika långt åt båda hållen ger ${found} klasser; ${wanted} går inte utan att jämförelsevärdet lämnar mitten.`,
  noNumber: 'Gränserna är inte tal. Tills vidare visas naturliga brytpunkter.',
  noLimits: 'Skriv minst en gräns. Tills vidare visas naturliga brytpunkter.',
  tooMany: 'Högst åtta gränser (nio klasser) kan skiljas åt på kartan. Tills vidare visas naturliga brytpunkter.',
  notAscending: 'Gränserna måste stiga. Tills vidare visas naturliga brytpunkter.',
  countFollows: 'Antalet klasser följer av värdena.',
  fixed: 'Klassgränserna är desamma för alla år, så att färgerna kan jämföras.',
  shared: 'Klassgränserna är desamma på båda kartorna, så att färgerna kan jämföras.',
} as const;

export const filterWords = {
  categories: 'Siffran till höger är antalet områden.',
  bars: 'Staplarna visar antalet områden.',
  selection: (areas: string, of: string) => `Valda klasser: ${areas} av ${of} områden`,
  people: (people: string, of: string) => `${people} av ${of} invånare`,
  all: 'Visa alla klasser',
  peopleRow: (period: string) => `Invånare ${period}, tusental`,
  peopleRowOnes: (period: string) => `Invånare ${period}`,
  peopleOf: (period: string) => `Invånarna är de som fanns där ${period}.`,
  persons: (count: string) => `${count} invånare`,
  onlyThese: (parts: string) => `Bara: ${parts}.`,
  listFollows: (shown: string, all: string) => `Teckenförklaringens val: ${shown} av listans ${all} områden.`,
  hint: 'Välj en eller flera klasser för att bara se deras områden.',
  among: (state: string) => `Varav ${state[0]!.toLowerCase()}${state.slice(1)}`,
} as const;

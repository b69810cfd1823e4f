import { number } from '../numbers';

/** An area drawn by hand, or put together of whole ones. */
export const drawnWords = {
  title: 'Mitt område',
  titleOf: (people: string | null, year: string | null, isEstimate: boolean) =>
    people
      ? `Mitt område: ${isEstimate ? 'cirka ' : ''}${people} invånare${year ? ` ${year}` : ''}`
      : 'Mitt område',
  lead: 'Rita ett område på kartan, eller välj hela områden, och se vilka som bor där.',
  finding: (parts: number, some: number) =>
    some === 0
      ? `${number(parts)} hela DeSO tillsammans.`
      : `${number(parts)} DeSO, varav ${number(some)} till en del: värdena är skattningar.`,
  way: 'Så väljs området',
  ways: { shape: 'Rita', areas: 'Hela områden' },
  draw: 'Sätt hörn på kartan',
  stop: 'Sluta sätta hörn',
  drawing:
    'Klicka på kartan för varje hörn. Med tangentbord: flytta kartan med pilarna och tryck Enter för mitten. Esc ' +
    'slutar.',
  corners: 'Hörn',
  corner: (i: number) => `Hörn ${number(i)}`,
  cornerHint: 'latitud, longitud eller SWEREF 99 TM',
  addCorner: 'Lägg till hörn',
  wrong: 'Skriv två tal: latitud och longitud (59,86 17,64), eller SWEREF 99 TM i meter.',
  remove: (name: string) => `Ta bort ${name.toLowerCase()}`,
  clear: 'Börja om',
  few: (left: number) =>
    left === 1 ? 'Ett hörn till, så räknas området.' : `${number(left)} hörn till, så räknas området.`,
  choosing: 'Klicka på områden på kartan, eller sök dem. Ett klick till tar bort.',
  chosen: (count: number) => (count === 1 ? '1 område valt' : `${number(count)} områden valda`),
  empty: 'Inget område ännu',
  emptyAdvice: 'Sätt minst tre hörn, eller välj hela områden.',
  withoutMap:
    'Webbläsaren har inte WebGL 2, som kartan behöver. Skriv hörnen som koordinater bland valen, eller byt till ' +
    '”Hela områden” och sök dem.',
  counting: 'Räknar området …',
  refused: 'Området kan inte visas',
  failed: 'Områdets profil kunde inte hämtas',
  panel: 'Områdets profil',
  hide: 'Stäng områdets profil',
  show: 'Visa profilen',
  about: (people: number) => `cirka ${number(people)}`,
  peopleIn: (year: string | null) => (year ? `Invånare ${year}` : 'Invånare'),
  peopleUnknown: 'okänt',
  ground: 'Yta',
  squareKilometers: (size: number) => `${number(size, size < 10 ? 1 : 0)} km²`,
  made: 'Består av',
  sure: 'Hur säkert är det?',
  estimate: 'Skattning',
  sum: 'Summa av hela områden',
  indicator: 'Indikator',
  value: 'Värde',
  compared: (name: string) => name,
  better: 'bättre',
  worse: 'sämre',
  higher: 'högre',
  lower: 'lägre',
  noDifference: 'ingen säker skillnad',
  notJudged: 'inte prövat',
  at: (result: string, confidence: string) => `${result} (${confidence})`,
  level: (limits: string, confidence: string) => `${limits} (${confidence})`,
  sourceNumber: (at: number) => `källa ${number(at)}`,
  sources: 'Källor',
  uncertain: 'osäkert: få personer',
  parts: 'Delar',
  part: 'Område',
  share: 'Andel',
  partPeople: 'Invånare i delen',
  method: 'Fördelat efter',
  legend: 'Hur stor del som är med',
  classes: ['under hälften', 'hälften eller mer', 'hela'],
  tip: (share: number) => `${number(share * 100)} % är med`,
  outside: 'Utanför området',
  source: 'Egen bearbetning av släppta värden per DeSO, vägda med andelen av invånarna.',
  indicators: 'Värden',
  print: 'Skriv ut',
};

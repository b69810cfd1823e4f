import { number } from '../numbers';

/** What is said of targets and of how far they have come. */
export const targetWords = {
  choose: 'Vilket mål?',
  level: 'Var? Indelning',
  period: 'När?',
  latest: (period: string) => `${period} (senaste)`,
  none: 'Här finns inga mål än',
  noneAdvice:
    'Mål skrivs i en tabell (vad, hur mycket, vilket år) som receptet pekar ut under ”targets”. ' +
    'Läs in den i arbetsytan, så visas var målen är nådda.',
  failed: 'Målen kunde inte hämtas',
  areaFailed: 'Områdets mål kunde inte hämtas',
  states: {
    reached: 'Nått',
    notReached: 'Inte nått',
    notTold: 'Kan inte avgöras',
    noValue: 'Uppgift saknas',
  },
  shades: {
    reached: 'Nått',
    reachedWeakly: 'Nått, men bara vid 95 %',
    notReached: 'Inte nått',
    notReachedWeakly: 'Inte nått, men bara vid 95 %',
    notTold: 'Kan inte avgöras',
  },
  suppressed: 'Skyddas av sekretess',
  legend: 'Når området målet?',
  legendHelp:
    'Siffran är antalet områden. Streckat: håller vid 95 % säkerhet men inte vid 99,8 %, och kan vara slump när ' +
    'många prövas. Tryck på en rad för att lyfta fram den.',
  wholeIs: (name: string, state: 'reached' | 'notReached' | 'notTold' | 'noValue', period: string) =>
    ({
      reached: `${name} som helhet har nått målet ${period} (95 % säkerhet).`,
      notReached: `${name} som helhet har inte nått målet ${period} (95 % säkerhet).`,
      notTold: `Om ${name} som helhet har nått målet ${period} kan inte avgöras.`,
      noValue: '',
    })[state],
  areasAre: (notReached: string, reached: string, notTold: string, all: string) =>
    `Av ${all} områden har ${notReached} inte nått det, ${reached} har nått det och ${notTold} kan inte avgöras.`,
  byChance: (mistakes: string, strictly: number) =>
    `Så många prövas att slumpen kan ha gett omkring ${mistakes} av svaren; vid 99,8 % säkerhet håller ` +
    `${strictly === 0 ? 'inget' : number(strictly)} av dem.`,
  byValueAlone: 'Osäkerheten är inte känd: värdena ensamma avgör.',
  title: (title: string, period: string, perLevel: string, place: string) =>
    `${title}: ${period} ${perLevel}, ${place}`,
  eyebrow: 'Mål',
  owner: 'Ansvarar',
  document: 'Beslutat i',
  wholeTitle: (name: string) => `${name} som helhet`,
  localTitle: 'Områdena var för sig',
  overTime: 'År för år',
  overTimeHelp: 'Andelen av områdena i varje läge. Lägena vid 95 % säkerhet. Ett streck: indelningen byttes.',
  beyond: 'Värdet på fel sida',
  targetLine: (text: string) => `målet ${text}`,
  state: 'Läge',
  difference: 'Från målet',
  distance: 'Fler eller färre som behövs',
  distanceText: (count: string, limits: string, counted: string) => `${count}${limits && ` (${limits})`} ${counted}`,
  forecastTo: (year: number) => `Väntas ${year}`,
  uncertain: 'Osäkert värde: få personer',
  strictHolds: 'Läget håller också vid 99,8 % säkerhet.',
  strictFails: 'Vid 99,8 % säkerhet kan läget inte avgöras.',
  byValue: 'Osäkerheten är inte känd; värdet ensamt avgör.',
  allTargets: 'Områdets alla mål',
  hasTarget: 'har ett mål',
  lacking: 'Inget mål är inläst. Mål läggs till under ”targets” i receptet.',
  lower: 'ska minska',
  higher: 'ska öka',
  framework: (title: string, all: number, have: number) =>
    `${title}: ${number(have)} av ${number(all)} mått har ett mål här`,
  rule: 'Så avgörs läget',
  trendAlt: (title: string, first: string, last: string, text: string) =>
    `${title}. ${first} till ${last}. ${text}`,
  countsAlt: (parts: string[]) => parts.join(', '),
} as const;

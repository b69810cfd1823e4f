export const mapWords = {
  keys:
    'Piltangenterna flyttar kartan, plus och minus zoomar. Området i kartans mitt läses upp och markeras. ' +
    'Enter väljer det, Escape lämnar kartan.',
  nothingHere: 'Inget område i kartans mitt.',
} as const;

export const pictureWords = {
  making: 'Ritar bilden …',
  failed: 'Bilden kunde inte ritas. Gör fönstret mindre och försök igen.',
  period: (period: string) => `Avser ${period}`,
  count: 'Områden',
  background: (attribution: string) => `Bakgrundskarta: ${attribution}`,
} as const;

export const toolWords = {
  label: 'Kartans verktyg',
  time: 'Över tid',
  second: 'Två kartor',
  swarm: 'Efter invånare',
  backgroundLost: 'Bakgrundskartan kan inte hämtas. Tryck för att försöka igen.',
  backgroundHelp: 'Visa installationens egen karta under områdena',
} as const;

export const timeWords = {
  label: 'År',
  play: 'Spela',
  pause: 'Pausa',
  back: 'Föregående år',
  on: 'Nästa år',
  division: (period: string, division: string) => `${period}: ${division}.`,
  calm: 'Du har valt mindre rörelse: stega mellan åren.',
} as const;

export const pairWords = {
  indicator: 'Andra kartan',
  close: 'Ta bort den andra kartan',
  map: 'Andra kartan, bredvid den första. Områdena finns också i tabellen.',
  point: 'Peka på ett område för att se det på båda kartorna.',
  onlyFirst: 'Bara de områden som är valda i den första kartans teckenförklaring.',
  notHere: 'Området finns inte i den här indelningen.',
} as const;

export const swarmWords = {
  label: 'Områdena efter invånare',
  waiting: 'Räknar invånare …',
  none: 'Antalet invånare är inte känt för den här indelningen.',
  half: (people: string, areas: string, unit: string) =>
    `Varannan invånare bor i ett område med högst ${people}${unit}; vartannat område har högst ${areas}${unit}.`,
  about: (areas: string, largest: string) =>
    `Varje prick är ett område, lika stor som dess folkmängd; den största är ${largest} invånare. ${areas} områden.`,
  table: 'Samma värden finns i tabellen.',
} as const;

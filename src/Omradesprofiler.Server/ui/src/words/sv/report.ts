export const reportWords = {
  print: 'Skriv ut',
  back: 'Tillbaka till kartan',
  tools: 'Rapportens knappar',
  area: 'Områdesrapport',
  areas: 'Rapport om valda områden',
  clinic: 'Vårdcentralsrapport',
  siting: 'Rapport om nya platser',
  responsibility: 'Rapport om områdesansvar',
  printed: 'Utskriven',
  snapshot: 'Ögonblicksbild',
  code: 'Kod',
  division: 'Indelning',
  liesIn: 'Ligger i',
  whatStandsOut: 'Vad som sticker ut',
  keyFigures: 'Nyckeltal',
  where: 'Var området ligger',
  compared: 'Alla uppgifter',
  trends: 'Över tid',
  definitions: 'Så är uppgifterna gjorda',
  sources: 'Källor',
  indicator: 'Uppgift',
  value: 'Värde',
  interval: '95 % KI',
  judgement: 'Jämfört',
  licence: 'Licens',
  publisher: 'Utgivare',
  source: 'Källa',
  method: 'Metod',
  limits: 'Vad det inte säger',
  gone: 'Det finns ingen sådan rapport',
  goneAdvice: 'Länken säger inte vad rapporten ska handla om. Välj ett område, en vårdcentral eller ett förslag först.',
  failed: 'Rapporten kunde inte göras',
  mapFailed: 'Kartan kunde inte ritas: gränserna svarar inte.',
  overview: 'Områdets läge i länet',
  close: 'Området och dess grannar',
  fictional: 'Påhittat exempel: inga uppgifter är verkliga.',
  firstOfGroup: 'Den första uppgiften i varje grupp.',
} as const;

/** "Karta: Fålhagen i Uppsala kommun, med grannområden" */
export const locatorText = (name: string, place: string) => `Karta: ${name}, markerat i ${place}.`;

export const pageFootText = (title: string, snapshot: string, date: string) =>
  `${title} · ögonblicksbild ${snapshot} · utskriven ${date}`;


import type { SitingModel } from '../../api/siting';
import { percentAtMost } from '../distances';
import { number } from '../numbers';

/** "1 plats", "3 platser" */
export const placeCount = (count: number) => `${number(count)} ${count === 1 ? 'plats' : 'platser'}`;

export const siteWords = {
  tabs: 'Placera',
  today: 'I dag',
  place: 'Nya platser',
  saved: 'Sparade',
  noTravel: 'Här finns inga restider än',
  noTravelAdvice:
    'Läs in ett vägnät eller en fil med restider i arbetsytan. Då visas hur långt det är till vården, och var nya ' +
    'platser gör mest nytta.',
  failed: 'Restiderna kunde inte hämtas',
  option: 'Hur reser man?',
  adopted: 'Används också för ”närmaste” i resten av programmet.',
  nearest: 'Minuter till närmaste vårdcentral',
  noWay: 'Kan inte nås på väg',
  noTime: 'Kan inte nås',
  figures: 'Så långt är det',
  share: (minutes: number) => `Inom ${number(minutes)} min`,
  mean: 'I snitt',
  median: 'Hälften har högst',
  secondShort: 'Till näst närmaste',
  nearestClinics: 'Närmaste vårdcentraler',
  closeArea: 'Stäng området',
  timesFailed: 'Restiderna kunde inte hämtas',
  p90: 'Nio av tio har högst',
  worst: 'Längst',
  second: 'Till näst närmaste, i snitt',
  before: 'Före',
  after: 'Efter',
  measure: 'Mått',
  byNeed: 'Efter vårdbehov',
  byNeedHelp: 'Invånarna i fem lika stora grupper efter områdets CNI.',
  byNeedBefore: 'Ringen och de små siffrorna är före.',
  group: 'Grupp',
  people: 'Invånare',
  municipalities: 'Per kommun',
  municipality: 'Kommun',
  area: 'Område',
  unreachable: 'Kan inte nås',
  method: 'Så är det räknat',
  noChance: 'Ingen slumposäkerhet räknas: restider är beräknade, inte ett urval',
  what: 'Vad är bäst?',
  sites: 'Antal nya platser',
  sitesInAll: 'Antal platser i allt',
  radius: 'Inom hur många minuter?',
  where: 'Var?',
  whom: 'Vilka ska nås?',
  everyone: 'Alla',
  peopleAlike: 'Alla invånare lika',
  byCni: 'Invånare, de med större vårdbehov väger mer (CNI)',
  ages: 'En åldersgrupp',
  counts: 'Andra antal',
  existing: 'Dagens vårdcentraler',
  keep: 'Behålls',
  closable: 'Får läggas ned',
  ignore: 'Räknas inte',
  perMunicipality: 'Högst en ny plats i varje kommun',
  capacity: 'Plats för högst så många',
  layers: 'Välj bland',
  layerCandidates: 'Kandidatplatser',
  layerBoth: 'Kandidatplatser och dagens vårdcentraler',
  layerDrawn: 'Bara mina egna platser',
  candidates: 'Kandidatplatser',
  kind: 'Slag',
  everyKind: 'Alla slag',
  everyMunicipality: 'Alla kommuner',
  noCandidates: 'Inga platser med de valen.',
  allowed: 'Får väljas',
  required: 'Ska med',
  forbidden: 'Får inte väljas',
  rule: (name: string) => `Regel för ${name}`,
  own: 'Egna platser',
  noOwn: 'Restiderna kommer ur en fil och kan inte räknas till egna platser.',
  point: 'Peka på kartan',
  pointing:
    'Tryck på kartan där platsen ska ligga. Med tangentbordet: flytta kartan med piltangenterna, Enter sätter ' +
    'platsen i mitten, Esc avbryter.',
  stopPointing: 'Sluta peka',
  placeName: 'Platsens namn',
  usualPlace: (index: number) => `Plats ${index}`,
  coordinates: 'Koordinater',
  coordinatesHint: '60,6 15,1 eller SWEREF 99 TM',
  coordinatesWrong: 'Skriv latitud och longitud, till exempel 60,606 15,635, eller N och E i SWEREF 99 TM.',
  add: 'Lägg till',
  remove: (name: string) => `Ta bort ${name}`,
  preview: 'Förhandsvisning',
  previewNote: 'Räknad på ett ögonblick. ”Räkna klart” bevisar hur bra den är och visar vad fler platser ger.',
  lastShown: 'Det som visas svarar på frågan innan.',
  notAnswered: 'Det går inte att svara på',
  tooLarge: 'För stor fråga att förhandsvisa',
  tooLargeNote: '”Räkna klart” söker platserna som ett arbete.',
  save: 'Räkna klart och spara',
  name: 'Namn',
  by: 'Vem gör det?',
  byHint: 'Namn eller roll',
  whyHint: 'Vad ska det användas till?',
  whyFree: 'Varför? (frivilligt)',
  willBeSaved: 'Svaret sparas under ”Sparade”, där du kan öppna det igen, jämföra det och skriva ut det.',
  savedAs: (id: string) => `Sparad som nr ${id} bland`,
  runAgain: 'Tryck på ”Ändra och räkna om” för att räkna den igen.',
  tick: (name: string) => `Jämför ${name}`,
  ticked: (count: number) =>
    ['Kryssa för två att jämföra.', 'Kryssa för en till.', 'Två är förkryssade.'][count] ?? '',
  compareTwo: 'Jämför de två',
  comparison: 'Jämförelse av två placeringar',
  besideFigures: 'A och B i siffror',
  besideNumbers: (a: number, b: number) => `A är nr ${a} · B är nr ${b}`,
  comparedTitle: (a: string, b: string) => `A: ${a} jämförd med B: ${b}`,
  alone: (name: string) => `Bara A: ${name}`,
  legendComparedHelp:
    'Till höger står antalet invånare. Lila: kortare väg i B. Orange: längre väg i B. Ljust: lika, på en minut när.',
  solve: 'Räkna klart',
  sending: 'Skickar …',
  usualName: (model: string, sites: number | null) => (sites === null ? model : `${placeCount(sites)}: ${model}`),
  proof: 'Hur bra är det?',
  chosenSites: 'Valda platser',
  keptSites: 'Dagens vårdcentraler som är kvar',
  removedSites: 'Läggs ned',
  closeSite: 'Stäng platsen',
  reachHelp: 'De blå linjerna på kartan visar hur långt man når på 5, 10 och 20 minuter.',
  noReach: 'Restiderna kommer ur en fil och säger inte hur långt man når på vägen.',
  curve: 'Vad ger en plats till?',
  curveHelp: 'Linjen är det som hittades. Den tunna linjen är bevisat: så bra kan det som mest bli.',
  curveProven: 'Alla värden är bevisat de bästa möjliga.',
  curveTable: 'Kurvan i siffror',
  curveSites: 'Platser',
  curveBound: 'Som bäst möjligt',
  toRoad: (meters: number) => `${number(meters)} m till vägen`,
  nearTies: 'Nästan lika bra',
  nearTiesHelp: 'Byt en plats mot en annan, så blir det så här mycket sämre.',
  noNearTies: 'Inget byte av en enda plats är i närheten.',
  bestSites: 'Platserna i den bästa placeringen',
  todayBest: 'Dagens vårdcentraler mot bästa placering',
  notReached: 'Platser som inte är med: ingen restid',
  farFromRoad: 'Platser långt från sin väg',
  unknown: 'Restid saknas',
  refused: 'Reglerna går inte ihop',
  change: 'Ändra och räkna om',
  back: 'Alla sparade',
  list: 'Sparade placeringar',
  none: 'Inga sparade än. Gå till ”Nya platser” och räkna klart en.',
  listFailed: 'De sparade kunde inte hämtas',
  compare: 'Jämför med',
  compareNone: 'Ingen annan',
  onlyHere: 'Bara i',
  inBoth: 'I båda',
  differing: 'Områden med olika restid',
  beforeAfter: 'Minuter före och efter, per område',
  map: 'Kartan visar',
  mapAfter: 'Efter',
  mapBefore: 'Före',
  mapChange: 'Skillnad',
  gained: 'Nås nu, nåddes inte före',
  lost: 'Nås inte längre',
  gainedInB: 'Nås i B, inte i A',
  lostInB: 'Nås i A, inte i B',
  mapWho: 'Vem går vart',
  link: 'Kopiera länk',
  linkCopied: 'Länken är kopierad',
  linkToCopy: 'Kopiera länken',
  geojson: 'Hämta GeoJSON',
  legendTime: 'Minuter till närmaste',
  legendChange: 'Skillnad i minuter, efter mot före',
  legendCompared: 'Skillnad i minuter, B mot A',
  legendBoth: 'Plats i A, i B eller i båda',
  legendChosen: 'Vald plats, numrerad',
  legendCandidate: 'Plats som kan väljas',
  legendRequired: 'Ska med (+), får inte väljas (×)',
  legendClinic: 'Vårdcentral i dag',
  legendLines: 'Från områdets mitt till dess plats',
  legendHelp: 'Till höger står antalet invånare. Färgen är områdets medelrestid; före och efter har samma gränser.',
  legendWho: 'Färgen skiljer grannar åt och säger inget annat. Streckat: området delas mellan flera platser.',
  version: 'version',
} as const;

export const modelTexts: Record<SitingModel, string> = {
  pMedian: 'Kortast restid i genomsnitt',
  maxCover: 'Flest inom ett visst antal minuter',
  pCenter: 'Minsta möjliga längsta resa',
  worstTenth: 'Kortast för den tiondel som har längst väg',
  setCover: 'Så få platser som möjligt så att alla når',
  capacitated: 'Kortast restid, med tak för varje plats',
};

export function classText(from: number | null, to: number | null): string {
  if (from === null) return `under ${number(to!)} min`;
  return to === null ? `${number(from)} min eller mer` : `${number(from)}–${number(to)} min`;
}

export function changeText(from: number | null, to: number | null): string {
  if (from === null) return `minst ${number(-to!)} min kortare`;
  if (to === null) return `minst ${number(from)} min längre`;
  if (from < 0 && to > 0) return 'mindre än en minut';
  return from < 0 ? `${number(-to)}–${number(-from)} min kortare` : `${number(from)}–${number(to)} min längre`;
}

export const demandAge = (age: string) => `Invånare, ${age}`;

/** "högst 1,3 % från det bästa möjliga"; the best only where nothing at all is left between. */
export const provenText = (gap: number) =>
  gap > 0 ? `högst ${percentAtMost(gap)} från det bästa möjliga` : 'det bästa möjliga';

export const comparedWords = { goal: 'Mål', proven: 'Bevisat' };

/** "Högst en ny plats i varje kommun" */
export const limitText = (limit: number) =>
  limit === 1 ? siteWords.perMunicipality : `Högst ${number(limit)} nya platser i varje kommun`;

/** The parts of a request, each on a line. */
export const requestWords = {
  points: { squares: 'Befolkade rutor', deso: 'Områdenas befolkningsmitt' },
  minutes: (minutes: number) => `${number(minutes)} minuter`,
  onlyIn: (areas: string) => `Bara i ${areas}`,
  curve: (places: string) => `Kurvan går till ${places}`,
  required: (count: number) => `${number(count)} ska med`,
  forbidden: (count: number) => `${number(count)} får inte väljas`,
  own: (count: number) => `${number(count)} ${count === 1 ? 'egen plats' : 'egna platser'}`,
};

/** "Platser att välja bland: 87 kandidatplatser, 1 egen" */
export const placesWords = {
  candidates: (count: number) =>
    `Platser att välja bland: ${number(count)} ${count === 1 ? 'kandidatplats' : 'kandidatplatser'}`,
  own: (count: number) => `${number(count)} ${count === 1 ? 'egen' : 'egna'}`,
  ruled: (count: number) => `${number(count)} med regel`,
};

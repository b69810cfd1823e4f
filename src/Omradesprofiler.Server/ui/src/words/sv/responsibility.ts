import type {
  Assigned,
  Assignment,
  Job,
  MovesAnswer,
  Proposal,
  ProposalRequest,
} from '../../api/responsibility';
import { distance, isBest, percentAtMost } from '../distances';
import { number, percentText } from '../numbers';
import { countText, shortName } from '../sentences';

export const shareWords = {
  intro:
    'Varje område får en vårdcentral som ansvarar för dem som bor där. Programmet söker den fördelning som ger ' +
    'kortast väg inom de regler du väljer, och säger hur långt den kan vara från den bästa möjliga.',
  make: 'Nytt förslag',
  back: 'Alla förslag',
  proposals: 'Förslag',
  none: 'Inga förslag än.',
  title: 'Områdesansvar',
  listFailed: 'Förslagen kunde inte hämtas',
  oneFailed: 'Förslaget kunde inte hämtas',
  notMade: 'Förslaget kunde inte räknas',
  name: 'Namn på förslaget',
  usualName: 'Förslag till områdesansvar',
  by: 'Vem gör det?',
  byHint: 'Namn eller roll',
  which: 'Vilka vårdcentraler?',
  all: 'Alla öppna vårdcentraler med läge',
  some: (count: number, all: number) => `${number(count)} av ${number(all)} vårdcentraler`,
  level: 'Vilka områden delas ut?',
  capacity: 'Hur mycket tar var och en?',
  stated: 'Så många som de själva uppger',
  nearestAndEqual: 'Efter hur många som bor nära',
  equal: 'Lika mycket var',
  room: 'Plats utöver behovet',
  weight: 'Vad ska väga?',
  people: 'Alla invånare lika',
  cni: 'Invånare med större behov mer (CNI)',
  keep: 'Vad ska hållas ihop?',
  contiguous: 'Varje vårdcentrals område hänger ihop',
  municipality: 'Ingen kommungräns korsas',
  regso: 'RegSO delas inte',
  minimum: 'Minst så många invånare var',
  noMinimum: 'inget krav',
  stay: 'Nära dagens fördelning?',
  stayNot: 'Spelar ingen roll',
  stayOn: (name: string, meters: number) => `${name}: en flytt kostar ${number(meters)} m per person`,
  solve: 'Räkna fram ett förslag',
  solving: 'Räknar …',
  cancel: 'Avbryt',
  preview: 'Förhandsvisning',
  previewNote: 'Räknad på ett ögonblick. Det färdiga förslaget kommer när arbetet är klart.',
  silent: 'Servern svarar inte',
  silentNote:
    'Räkningen finns kvar. När servern är igång igen, eller en annan tar över, görs den om från början inom en ' +
    'halv minut och ger samma svar. Sidan frågar hela tiden. Du kan också stänga den och öppna länken senare.',
  begunAgain: 'Servern slutade svara medan den räknade. Nu görs räkningen om från början.',
  runAgain: 'Gå till ”Alla förslag” och gör ett nytt med samma val för att räkna igen.',
  figures: 'Resultat',
  mean: 'i snitt till vårdcentralen',
  p90: 'har nio av tio som längst',
  worst: 'har den som har längst',
  moved: 'byter ansvarig vårdcentral',
  balance: 'Vad varje vårdcentral får',
  balanceHelp: 'Det ljusa fältet är det tillåtna, mellan lägsta och högsta gräns. Stapeln är det den får.',
  needOfResidents: 'CNI, de boende (95 % KI)',
  clinic: 'Vårdcentral',
  load: 'Får',
  limits: 'Gränser',
  area: 'Område',
  residents: 'Invånare',
  meters: 'Avstånd',
  clinicWhy: 'Vårdcentral och skäl',
  runnerUp: 'Näst bäst',
  chosenArea: 'Valt område',
  pickArea: 'Välj ett område på kartan eller i tabellen för att se skälet och pröva en annan vårdcentral.',
  move: 'Pröva en annan vårdcentral',
  movePick: 'Välj vårdcentral',
  moveNow: 'Flytta området',
  moveWhy: 'Varför? (frivilligt)',
  trying: 'Prövar …',
  noBreak: 'Ingen regel bryts.',
  breaks: 'Bryter',
  mends: 'Lagar',
  broken: 'Regler som bryts',
  enclaves: 'Områden som omsluts av en annan vårdcentrals område',
  clash: 'Reglerna går inte ihop',
  clashFound: 'Inget förslag hittades, men det är inte bevisat att inget finns',
  relax: 'Det minsta som skulle räcka',
  compare: 'Jämför med',
  compareNone: 'Inget annat förslag',
  differing: 'Områden som får olika vårdcentral',
  approve: 'Fastställ',
  approveTitle: 'Fastställ områdesansvaret',
  approveNote: 'Beslutet förs till journalen och kan göras om till samma resultat. Det kan inte tas bort.',
  approving: 'Beslutet förs in och sekretessen prövas på nytt. Det kan ta en minut …',
  notApproved: 'Beslutet kunde inte föras in',
  decidedBy: 'Vem beslutar?',
  registry: 'Diarienummer',
  motive: 'Motiv',
  date: 'Beslutsdag',
  acceptBreaks: 'Varför godtas reglerna som bryts?',
  acceptSnapshot: 'Jag vet att uppgifterna är nyare än förslaget',
  abort: 'Avbryt',
  decided: 'Fastställt',
  inForce: 'Gäller',
  notInForce: 'Beslutat, gäller inte',
  movedSign: 'Byter vårdcentral jämfört med i dag',
  differsSign: 'Får olika vårdcentral i förslagen',
  closeArea: 'Stäng området',
  nearAtHand: 'Närmast till hands',
  others: 'Alla',
  this: 'Detta',
  clashSign: 'Områden som reglerna krockar om',
  settings: 'Så räknades det',
  version: 'Version',
  straight: 'Avstånd fågelvägen från där områdets invånare bor i medeltal.',
  price: 'Priset är hur mycket längre vägen blir per invånare i området, med det en flytt kostar.',
} as const;

/** "högst 1,3 % från det bästa möjliga" */
export const gapText = (gap: number) =>
  isBest(gap) ? 'det bästa möjliga' : `högst ${percentAtMost(gap)} från det bästa möjliga`;

export const gapCell = (gap: number | null) => {
  if (gap === null) return 'okänt, bryter regler';
  return isBest(gap) ? 'inget' : `högst ${percentAtMost(gap)}`;
};

export const proposalTitle = ({ name, result }: Proposal) =>
  result ? `${name}: i snitt ${distance(result.meanMeters)} till vårdcentralen` : name;

/** "Beräknad, version 2 · Anna A · 2026-11-22": how far it has come, and who made it. */
export const proposalEyebrow = ({ version: { stageText, version, by, at } }: Proposal) =>
  `${stageText.split(':')[0]}, ${shareWords.version.toLowerCase()} ${version} · ${by} · ${at.slice(0, 10)}`;

/** The whole in plain words: distances, who is moved, how good it is proven to be. */
export function proposalFinding({ result, infeasibility }: Proposal): string {
  if (infeasibility) return infeasibility.isProven ? shareWords.clash : shareWords.clashFound;
  if (!result) return '';
  const { p90Meters, worstMeters, worstArea, movedPeople, movedAreas, gap, gapText: why, breaks } = result;
  const where = worstArea ? `, ${shortName(worstArea.label)}` : '';
  const moved =
    movedPeople > 0
      ? ` ${number(movedPeople)} personer i ${countText(movedAreas)} byter ansvarig vårdcentral.`
      : '';
  const broken = breaks.length === 0 ? '' : ` Det bryter ${rulesText(breaks.length)}.`;
  return (
    `Nio av tio har högst ${distance(p90Meters)}, den som har längst ${distance(worstMeters)}${where}.${moved} ` +
    (gap === null ? (why ?? '') : `Förslaget är ${gapText(gap)}.`) +
    broken
  );
}

const rulesText = (count: number) => `${number(count)} ${count === 1 ? 'regel' : 'regler'}`;

/** Why the gap can be trusted, and what contiguity costs. */
export const boundText = ({ boundScope, gapWithoutContiguity }: Assignment) =>
  `${boundScope} Utan kravet på sammanhang är det bästa som hittades ${gapText(gapWithoutContiguity)}.`;

/** "340 m längre per invånare", what the next best clinic costs. */
export function priceText({ runnerUpCost, runnerUpWeight, runnerUpFor, runnerUpFeasible }: Assigned): string {
  if (runnerUpWeight === 0) return runnerUpFeasible ? '' : 'bryter en regel';
  const meters = runnerUpCost / runnerUpWeight;
  const whole = runnerUpFor === null ? '' : ' för hela RegSO';
  const length =
    Math.round(meters) === 0
      ? 'lika långt'
      : `${distance(Math.abs(meters))} ${meters > 0 ? 'längre' : 'kortare'} per invånare${whole}`;
  return runnerUpFeasible ? length : `${length}, men bryter en regel`;
}

/** What a move does, at once. */
export function moveText({ objectiveChange, meanMeters, meanMetersBefore }: MovesAnswer, area: Assigned): string {
  const perPerson = area.weight === 0 ? 0 : objectiveChange / area.weight;
  const own =
    Math.round(perPerson) === 0
      ? 'Lika långt för områdets invånare.'
      : `${distance(Math.abs(perPerson))} ${perPerson > 0 ? 'längre' : 'kortare'} för var och en av områdets ` +
        `${number(area.people)} invånare.`;
  return `${own} Snittet för alla går från ${metersText(meanMetersBefore)} till ${metersText(meanMeters)}.`;
}

const metersText = (meters: number) => `${number(meters)}\u00a0m`;

export function jobText({ state, step, progress, problem }: Job): string {
  if (state === 'queued') return 'Väntar på att få räkna …';
  if (state === 'running') return `${step ?? shareWords.solving} (${percentText(progress * 100)})`;
  if (state === 'failed') return `Räkningen gick inte: ${problem ?? ''}`;
  return state === 'cancelled' ? 'Räkningen avbröts.' : 'Klart.';
}

const capacityTexts: Record<string, string> = {
  stated: shareWords.stated,
  nearestAndEqual: shareWords.nearestAndEqual,
  equal: shareWords.equal,
  given: 'Gränser en och en',
};

/** What was asked for, one line a rule. */
export function settingTexts(request: ProposalRequest, nameOf: (geography: string) => string): string[] {
  const { level, careCenters, weight, capacity, stayClose } = request;
  return [
    careCenters ? `${number(careCenters.length)} vårdcentraler` : shareWords.all,
    level === 'regso' ? 'RegSO' : 'DeSO',
    capacity && `${capacityTexts[capacity.rule] ?? capacity.rule}, gånger ${number(capacity.factor ?? 1, 2)}`,
    weight?.by === 'cni' ? shareWords.cni : shareWords.people,
    request.contiguous !== false && shareWords.contiguous,
    request.keepWithinMunicipality && shareWords.municipality,
    request.keepRegsoWhole && shareWords.regso,
    request.minimumPeople ? `${shareWords.minimum}: ${number(request.minimumPeople)}` : '',
    stayClose && shareWords.stayOn(nameOf(stayClose.geography), stayClose.priceMeters),
  ].filter((text): text is string => Boolean(text));
}

/** One line of a list of proposals. */
export function summaryText(summary: Proposal['version']['summary']): string {
  if (!summary || summary.meanMeters === null) return '';
  const moved = summary.movedPeople ? ` · ${number(summary.movedPeople)} byter` : '';
  const broken = summary.brokenRules > 0 ? ` · bryter ${rulesText(summary.brokenRules)}` : '';
  return `${distance(summary.meanMeters)} i snitt${moved}${broken}`;
}

/** Figures of two proposals, side by side. */
export const comparedWords = {
  mean: 'I snitt',
  p90: 'Nio av tio högst',
  worst: 'Längst',
  moved: 'Byter vårdcentral',
  gap: 'Från det bästa möjliga',
};

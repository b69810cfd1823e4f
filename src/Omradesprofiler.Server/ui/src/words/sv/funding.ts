import type { FundingRow, Simulation } from '../../funding/useSimulation';
import { sumStep, unsureOf, type Span } from '../../funding/amounts';
import type { Kind, Rule, Scale } from '../../funding/rule';
import { number } from '../numbers';

export const fundingWords = {
  tab: 'Pengar',
  title: (place: string) => `CNI-regler och deras pengar, ${place}`,
  intro:
    'Skriv dagens regel och ett förslag. Reglernas tal är regionens egna: här finns inga belopp. ' +
    'Alla vårdcentraler räknas om genast.',
  today: 'Dagens regel',
  proposed: 'Förslaget',
  kind: 'Vad regeln gör',
  scale: 'CNI räknas så att',
  threshold: 'Gräns för CNI',
  rate: 'Kronor per poäng och månad',
  budget: 'Budget, kronor i månaden',
  share: 'Del som CNI styr, procent',
  top: 'Hur många väljs?',
  by: 'Ordnas efter',
  byIndex: 'CNI',
  byPeople: 'CNI × listade',
  factors: 'Grupper som räknas',
  allFactors: 'alla sju',
  someFactors: (count: number) => `${number(count)} av sju`,
  estimated: 'Godta skattat CNI där det inte är beställt',
  example: 'Fyll i påhittade tal',
  sameCost: 'Ändra beloppet så att summan blir dagens',
  emptyAdvice: 'Skriv talen i dagens regel. Sedan visas vad varje vårdcentral får, och varför.',
  onlyToday: 'Skriv förslagets tal för att se skillnaden.',
  failed: 'Reglerna kunde inte räknas',
  fileName: (period: string) => `CNI-regler ${period}`,
  fileFailed: 'Filen kunde inte hämtas',
  varies:
    'Beloppen är avrundade till vad CNI kan säga. Under varje belopp står mellan vad det varierar inom CNI:s 95 % ' +
    'intervall. Filerna har de räknade talen.',
  clinic: 'Vårdcentral',
  listed: 'Listade',
  listedNeed: 'CNI, listade',
  residentNeed: 'CNI, boende',
  amountToday: 'I dag',
  amountProposed: 'Förslaget',
  difference: 'Skillnad',
  remark: 'Anmärkning',
  noIndex: 'CNI saknas',
  chosen: 'väljs',
  notChosen: 'väljs inte',
  sum: 'Summa',
  panel: 'Utfall',
  perMonth: 'kronor i månaden',
  howMade: 'Så är det räknat',
  missing: 'Vårdcentraler utan CNI',
  residentsNote: (name: string, period: string | null) =>
    `De boendes CNI gäller ${name.toLowerCase()} ${period ?? ''}, riket = 1. Pengar följer de listade.`,
  toProfile: 'Vårdcentralens profil',
  print: 'Skriv ut',
  mapNote: 'Färgen är vårdcentralens, lagd på dess område. Pengarna följer de listade, var de än bor.',
  more: 'Får mer',
  less: 'Får mindre',
  same: 'Oförändrat',
  gets: 'Får ersättning',
  getsNot: 'Får ingen ersättning',
  isChosen: 'Väljs',
  isNotChosen: 'Väljs inte',
  comesIn: 'Tillkommer',
  fallsOut: 'Faller bort',
  turns: {
    gains: 'Mer: ju större ring, desto fler kronor',
    loses: 'Mindre: ju större ring, desto fler kronor',
    same: 'Oförändrat',
  },
  notCompared: 'Kan inte jämföras',
  none: 'CNI saknas',
  tableRows: 'Vårdcentralernas rader',
  chooseClinic: 'Välj en vårdcentral i tabellen eller på kartan för att se hur dess belopp kommer fram.',
  chance: 'Slumpen kan ha avgjort: intervallet för CNI når över gränsen.',
  sure: 'Slumpen har inte avgjort på vilken sida av gränsen den är.',
  source: (period: string) =>
    `CNI för listade ${period}, beställt hos SCB eller skattat där det sägs. Reglernas tal: användarens. Egen ` +
    'bearbetning.',
} as const;

export const ruleNames = { today: 'Dagens regel', proposed: 'Förslaget' } as const;

export const kindWords: Record<Kind, string> = {
  compensation: 'Ersättning per poäng över en gräns',
  share: 'Delar ut en budget efter CNI',
  threshold: 'Väljer dem över en gräns',
  top: 'Väljer dem med högst CNI',
};

export const scaleWords: Record<Scale, string> = {
  country: 'riket är 1',
  listed: 'alla listade här är 1',
  raw: 'poäng per person (riket omkring 2,48)',
};

export const factorWords: Record<string, string> = {
  under5: 'Yngre än fem år',
  foreignBorn: 'Födda i Östeuropa, Asien, Afrika eller Sydamerika',
  alone65: 'Över 65 år och ensamboende',
  singleParent: 'Ensamstående föräldrar',
  movedIn: 'Inflyttade',
  unemployed: 'Arbetslösa 16–64 år',
  lowEdu: 'Lågutbildade 25–64 år',
};

/** The rule in a sentence, as it stands in the answer and on paper. */
export function ruleText({ kind, scale, first, second, isByPeople, factors }: Rule): string {
  const some = factors.length < 7 ? `, med ${factors.length} av sju grupper` : '';
  const on = `CNI räknas så att ${scaleWords[scale]}${some}.`;
  const written = (value: number | null) => (value === null ? '…' : number(value, value % 1 === 0 ? 0 : 2));
  return {
    compensation: `${written(second)} kr i månaden för varje poäng CNI över ${written(first)} gånger listade. ${on}`,
    share:
      `${written(first)} kr i månaden delas ut: ${written(second)} % efter CNI gånger listade, resten efter listade. ` +
      `${on}`,
    threshold: `De vårdcentraler vars CNI är över ${written(first)} väljs. ${on}`,
    top: `De ${written(first)} vårdcentraler med högst CNI${isByPeople ? ' gånger listade' : ''} väljs. ${on}`,
  }[kind];
}

/** A number no finer than the step: 74 284 by tens of thousands is 70 000. */
const rounded = (value: number, step: number) => number(Math.round(value / step) * step);

/** "+12 400 kr", "−310 kr", "0 kr" */
export const signedKronor = (value: number, step: number) =>
  `${Math.round(value / step) > 0 ? '+' : ''}${rounded(value, step)} kr`;

export const kronor = (value: number, step: number) => `${rounded(value, step)} kr`;

/** "40 000–110 000"; empty where chance does not change it by a krona. */
export const spanText = ({ lower, upper }: Span, step: number) =>
  upper - lower < 1 ? '' : `${rounded(lower, step)} till ${rounded(upper, step)}`;

/** "9 kr per listad" */
export const perListedText = (amount: number, heads: number, step: number) =>
  `${number(amount / heads, step / heads >= 1 ? 0 : step / heads >= 0.1 ? 1 : 2)} kr per listad`;

/** How many of all chance may have decided, by whichever of the rules, and that the amounts follow CNI. */
function chanceText(answer: Simulation, isCompared: boolean): string {
  const unsure = unsureOf(answer);
  const rules = isCompared ? 'någon av reglernas gränser' : 'gränsen';
  const near =
    unsure > 0
      ? ` ${number(unsure)} av alla ${number(answer.rows.length)} vårdcentraler ligger så nära ${rules} att slumpen ` +
        'kan ha avgjort vilken sida de hamnar på.'
      : '';
  return sumStep(answer) > 1 ? `${near} Beloppen varierar med CNI, som har ett osäkerhetsintervall.` : near;
}

/** What the answer comes to, in sentences. */
export function fundingFinding(answer: Simulation, isCompared: boolean): string {
  const { sums, first, second } = answer;
  const step = sumStep(answer);
  const about = (value: number) => `${step > 1 ? 'cirka ' : ''}${kronor(value, step)}`;
  const chance = chanceText(answer, isCompared);
  if (!isCompared)
    return first.total !== null
      ? `Regeln ger ${first.chosen === null ? 'alla' : number(first.chosen)} vårdcentraler tillsammans ` +
        `${about(first.total)} i månaden.${chance}`
      : `Regeln väljer ${number(first.chosen ?? 0)} vårdcentraler.${chance}`;
  if (sums.first === null || sums.second === null)
    return (
      `Dagens regel når ${reached(first)} och förslaget ${reached(second)}. ${number(sums.gainers)} tillkommer och ` +
      `${number(sums.losers)} faller bort.${chance}`
    );
  const change = sums.difference ?? 0;
  const total =
    Math.abs(change) < 1
      ? `Summan är densamma, ${about(sums.second)} i månaden.`
      : `Summan ändras från ${about(sums.first)} till ${about(sums.second)} i månaden (${signedKronor(change, step)}).`;
  return `Förslaget ger ${number(sums.gainers)} vårdcentraler mer och ${number(sums.losers)} mindre. ${total}${chance}`;
}

const reached = ({ chosen }: { chosen: number | null }) => (chosen === null ? 'alla' : number(chosen));

/** "1 på skalan är 2,479 poäng per person (Riket 2025)." */
export const referenceText = (rule: string, { name, period, raw }: Simulation['first']['reference']) =>
  raw === 1
    ? `${rule}: poäng per person som de är.`
    : `${rule}: 1 på skalan är ${number(raw, 3)} poäng per person (${name}${period ? ` ${period}` : ''}).`;

/** What is said of a row beside its numbers. */
export const rowRemark = (row: FundingRow, missing: Simulation['missing']) =>
  [
    row.stamp,
    row.first?.sure === false || row.second?.sure === false ? 'osäkert' : null,
    missing.find(one => one.careCenter.id === row.careCenter.id)?.reason,
  ]
    .filter(Boolean)
    .join(', ');

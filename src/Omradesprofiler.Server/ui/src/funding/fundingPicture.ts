import type { CareArea } from '../api/care';
import type { Area } from '../api/types';
import { clinicPoints, territoryOf } from '../care/picture';
import type { Care } from '../care/useCare';
import type { ColourClass } from '../classes/scheme';
import type { Picture, SitePoint } from '../map/picture';
import { fundingWords } from '../words/funding';
import type { FundingRow, Simulation } from './useSimulation';

type Outcome =
  | 'more'
  | 'same'
  | 'less'
  | 'gets'
  | 'getsNot'
  | 'isChosen'
  | 'isNotChosen'
  | 'comesIn'
  | 'fallsOut'
  | 'notCompared';

/** Away from each other and from red and green; unchanged is the light middle. The signs on them are darker. */
const colours: Record<Outcome, string> = {
  more: '#b5e0da',
  comesIn: '#b5e0da',
  gets: '#5ab4ac',
  isChosen: '#5ab4ac',
  same: '#efebe3',
  getsNot: '#efebe3',
  isNotChosen: '#efebe3',
  less: '#ecd9b0',
  fallsOut: '#ecd9b0',
  notCompared: '#d3d7da',
};

/** What the rules do to a clinic, in one word. */
function outcomeOf(row: FundingRow, answer: Simulation, isCompared: boolean): Outcome {
  const { first, change } = row;
  const isMoney = answer.first.total !== null;
  if (!isCompared) {
    if (isMoney) return (first?.amount ?? 0) > 0 ? 'gets' : 'getsNot';
    return first?.chosen ? 'isChosen' : 'isNotChosen';
  }
  if (change === 'notCompared') return 'notCompared';
  const isBoth = isMoney && answer.second.total !== null;
  if (change === 'gains') return isBoth ? 'more' : 'comesIn';
  if (change === 'loses') return isBoth ? 'less' : 'fallsOut';
  return 'same';
}

/** What a change looks like on the map and in the legend: a sign in a disc, never the colour alone. */
export const turnSigns = {
  gains: { sign: '+', colour: '#01665e' },
  loses: { sign: '−', colour: '#8c510a' },
  same: { sign: '=', colour: '#5f6a72' },
} as const;

type Turn = keyof typeof turnSigns;

const turnOf = ({ change }: FundingRow): Turn | null =>
  change === 'gains' || change === 'loses' ? change : change === 'notCompared' ? null : 'same';

/** The changes that there are, for the legend. */
export const turnsOf = ({ rows }: Simulation) =>
  (Object.keys(turnSigns) as Turn[]).filter(turn => rows.some(row => turnOf(row) === turn));

const [leastRadius, mostRadius] = [8, 18];

/** Each clinic's change as a disc: its area follows the kronor, its sign says which way. */
function discsOf(answer: Simulation, care: Care, chosen: string | undefined): SitePoint[] {
  const most = Math.max(1, ...answer.rows.map(row => Math.abs(row.difference ?? 0)));
  const discs = answer.rows.flatMap((row): (SitePoint & { radius: number })[] => {
    const turn = turnOf(row);
    const place = care.byId.get(row.careCenter.id)?.place;
    if (!turn || !place) return [];
    const size = turn === 'same' ? 0 : row.difference === null ? 0.3 : Math.sqrt(Math.abs(row.difference) / most);
    return [
      {
        id: row.careCenter.id,
        name: '',
        position: [place.longitude, place.latitude],
        kind: 'chosen',
        mark: turnSigns[turn].sign,
        isPicked: row.careCenter.id === chosen,
        colour: turnSigns[turn].colour,
        radius: leastRadius + (mostRadius - leastRadius) * size,
      },
    ];
  });
  // The small ones lie upon the large.
  return discs.toSorted((a, b) => b.radius - a.radius);
}

interface Input {
  answer: Simulation | undefined;
  isCompared: boolean;
  division: { answer: { data: { areas: CareArea[] } | undefined }; areas: Area[] | null };
  care: Care;
  chosen: string | undefined;
}

/** Each clinic's outcome laid on the area that is its, under the clinics as points. */
export function fundingPicture({ answer, isCompared, division, care, chosen }: Input): Picture | null {
  const areas = division.areas;
  const rows = division.answer.data?.areas;
  const first = rows?.[0]?.area;
  if (!areas || !rows || !first) return null;
  const outcomes = new Map(answer?.rows.map(row => [row.careCenter.id, outcomeOf(row, answer, isCompared)]));
  const order = (Object.keys(colours) as Outcome[]).filter(one => [...outcomes.values()].includes(one));
  const clinicOf = new Map(rows.map(row => [row.area.code, territoryOf(row).careCenter]));
  const classOf = new Map(
    areas.flatMap(({ code }): [string, number][] => {
      const outcome = outcomes.get(clinicOf.get(code) ?? '');
      return outcome ? [[code, order.indexOf(outcome)]] : [];
    }),
  );
  const classes = order.map((one): ColourClass => {
    const count = [...outcomes.values()].filter(outcome => outcome === one).length;
    return { from: null, to: null, label: fundingWords[one], colour: colours[one], count };
  });
  return {
    view: { level: first.level, edition: first.edition, period: '9999' },
    areas,
    values: areas.map(({ code }) => ({
      area: { code },
      status: classOf.has(code) || !answer ? ('published' as const) : ('missing' as const),
      uncertain: false,
    })),
    scheme: { kind: 'territories', classes, classOf },
    clinics: clinicPoints(care.clinics, chosen),
    ...(answer && isCompared && { sites: { points: discsOf(answer, care, chosen), lines: [], reach: null } }),
  };
}

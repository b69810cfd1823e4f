import type { CareArea } from '../api/care';
import type { Area } from '../api/types';
import { clinicPoints, territoryOf } from '../care/picture';
import type { Care } from '../care/useCare';
import type { ColourClass } from '../classes/scheme';
import type { Picture } from '../map/picture';
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

/** Away from each other and from red and green; unchanged is the light middle. */
const colours: Record<Outcome, string> = {
  more: '#01665e',
  comesIn: '#01665e',
  gets: '#5ab4ac',
  isChosen: '#5ab4ac',
  same: '#efebe3',
  getsNot: '#efebe3',
  isNotChosen: '#efebe3',
  less: '#8c510a',
  fallsOut: '#8c510a',
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
  };
}

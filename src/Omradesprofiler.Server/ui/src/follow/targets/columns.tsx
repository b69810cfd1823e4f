import type { Schemas } from '../../api/schemas';
import type { DataColumn } from '../../table/DataDrawer';
import { followWords } from '../../words/follow';
import { limits, number } from '../../words/numbers';
import { targetWords } from '../../words/targets';
import { StateMark } from './StateMark';
import { isWeak, stateText } from './states';

type Row = Schemas['AttainmentRow'];

/** What the table of areas says of each against the target. */
export const targetColumns = (decimals: number, target: Schemas['TargetResponse']): DataColumn<Row>[] => [
  { id: 'area', label: followWords.area, order: row => row.value.area.label },
  {
    id: 'state',
    label: targetWords.state,
    order: row => stateText(row),
    cell: row => (
      <span className="state-cell">
        <StateMark state={row.state} isWeak={isWeak(row)} /> {stateText(row)}
      </span>
    ),
  },
  {
    id: 'value',
    label: `${followWords.value}, ${target.unit}`,
    isNumber: true,
    order: row => row.value.value,
    cell: ({ value }) =>
      value.value === null ? '–' : <WithLimits value={value.value} range={value.interval} decimals={decimals} />,
  },
  {
    id: 'difference',
    label: targetWords.difference,
    isNumber: true,
    order: row => row.difference,
    cell: row => (row.difference === null ? '–' : signed(row.difference, decimals)),
  },
  {
    id: 'distance',
    label: targetWords.distance,
    isNumber: true,
    order: row => row.distance?.count ?? null,
    cell: ({ distance }) =>
      distance ? <WithLimits value={distance.count} range={distance} decimals={0} /> : '–',
  },
  {
    id: 'forecast',
    label: targetWords.forecastTo(target.year),
    isNumber: true,
    order: row => row.forecast.value,
    cell: ({ forecast }) =>
      forecast.value === null ? '–' : <WithLimits value={forecast.value} range={forecast} decimals={decimals} />,
  },
];

const signed = (value: number, decimals: number) => `${value > 0 ? '+' : ''}${number(value, decimals)}`;

interface LimitProps {
  value: number;
  range: { lower: number | null; upper: number | null } | null;
  decimals: number;
}

/** A number over its limits, where it has both. */
const WithLimits = ({ value, range, decimals }: LimitProps) => (
  <>
    {number(value, decimals)}
    {range && range.lower !== null && range.upper !== null && (
      <small>{limits({ lower: range.lower, upper: range.upper }, decimals)}</small>
    )}
  </>
);

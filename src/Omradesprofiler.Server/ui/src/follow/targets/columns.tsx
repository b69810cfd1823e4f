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
    cell: row =>
      row.value.value === null ? (
        '–'
      ) : (
        <>
          {number(row.value.value, decimals)}
          {row.value.interval && <small>{limits(row.value.interval, decimals)}</small>}
        </>
      ),
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
    cell: row =>
      row.distance ? (
        <>
          {number(row.distance.count)}
          {row.distance.lower !== null && row.distance.upper !== null && (
            <small>
              {number(row.distance.lower)}–{number(row.distance.upper)}
            </small>
          )}
        </>
      ) : (
        '–'
      ),
  },
  {
    id: 'forecast',
    label: targetWords.forecastTo(target.year),
    isNumber: true,
    order: row => row.forecast.value,
    cell: ({ forecast }) =>
      forecast.value === null ? (
        '–'
      ) : (
        <>
          {number(forecast.value, decimals)}
          {forecast.lower !== null && forecast.upper !== null && (
            <small>{limits({ lower: forecast.lower, upper: forecast.upper }, decimals)}</small>
          )}
        </>
      ),
  },
];

const signed = (value: number, decimals: number) => `${value > 0 ? '+' : ''}${number(value, decimals)}`;

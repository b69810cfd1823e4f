import type { Schemas } from '../../api/schemas';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { confidence, limits, number, withUnit } from '../../words/numbers';
import { targetWords } from '../../words/targets';
import { chartText, ForecastChart, type Observed } from './ForecastChart';
import { StateMark } from './StateMark';
import { isWeak, stateText } from './states';

interface Props {
  row: Schemas['AttainmentRow'];
  target: Schemas['TargetResponse'];
  observed: Observed[];
  decimals: number;
}

/** One area against one target: the state, how sure it is, what it takes in people, and where it is going. */
export function AttainmentPart({ row, target, observed, decimals }: Props) {
  const { value, forecast } = row;
  const write = (amount: number) => withUnit(number(amount, decimals), value.unit);
  const name = value.area.label;
  return (
    <>
      <p className="state-line">
        <StateMark state={row.state} isWeak={isWeak(row)} />
        <strong>{stateText(row)}</strong>
        <span>{value.period}</span>
      </p>
      <p {...swedish}>{withoutState(row.text)}</p>
      {value.value !== null && <Certainty row={row} decimals={decimals} />}
      <ForecastChart
        observed={observed}
        target={row.targetValue}
        targetText={row.targetValue === null ? '' : targetWords.targetLine(write(row.targetValue))}
        forecast={forecast.value === null ? null : forecast}
        decimals={decimals}
        label={chartText(`${target.indicatorTitle}, ${name}`, observed, decimals, value.unit, forecast.text)}
      />
      <p className="field-note" {...swedish}>
        {forecast.text}
      </p>
      {observed.length > 0 && (
        <details className="series">
          <summary>{followWords.inFigures}</summary>
          <ChartTable observed={observed} forecast={forecast} decimals={decimals} />
        </details>
      )}
    </>
  );
}

/** The sentence without the state that stands over it already. */
function withoutState(text: string): string {
  const rest = text.replace(/^[^:.,]{3,20}: /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The intervals side by side, and whether the state holds at the stricter one. */
function Certainty({ row, decimals }: Pick<Props, 'row' | 'decimals'>) {
  const { interval, strictInterval, uncertain } = row.value;
  const { distance } = row;
  const strictly = row.strict ? targetWords.strictHolds : targetWords.strictFails;
  const isTold = row.state === 'reached' || row.state === 'notReached';
  return (
    <>
      <dl className="pairs">
        {interval && (
          <div>
            <dt>{followWords.interval}</dt>
            <dd>{limits(interval, decimals)}</dd>
          </div>
        )}
        {strictInterval && (
          <div>
            <dt>{followWords.strictInterval}</dt>
            <dd>{limits(strictInterval, decimals)}</dd>
          </div>
        )}
        {distance !== null && Math.max(distance.count, distance.upper ?? 0) > 0 && (
          <div>
            <dt>{targetWords.distance}</dt>
            <dd {...swedish}>
              {targetWords.distanceText(
                number(distance.count),
                distance.lower === null || distance.upper === null
                  ? ''
                  : limits({ lower: distance.lower, upper: distance.upper }, 0),
                distance.counted,
              )}
            </dd>
          </div>
        )}
      </dl>
      <p className="field-note">
        {[
          uncertain ? `${targetWords.uncertain}.` : '',
          !row.byInterval ? targetWords.byValue : isTold ? strictly : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}

interface TableProps extends Pick<Props, 'observed' | 'decimals'> {
  forecast: Schemas['ForecastResponse'];
}

function ChartTable({ observed, forecast, decimals }: TableProps) {
  const range = (lower: number | null, upper: number | null) =>
    lower === null || upper === null ? '–' : limits({ lower, upper }, decimals);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{followWords.year}</th>
          <th scope="col" className="number">
            {followWords.value}
          </th>
          <th scope="col" className="number">
            {confidence(forecast.confidence)}
          </th>
        </tr>
      </thead>
      <tbody>
        {observed.map(one => (
          <tr key={one.year}>
            <th scope="row">{one.year}</th>
            <td className="number">{number(one.value, decimals)}</td>
            <td className="number">{range(one.lower, one.upper)}</td>
          </tr>
        ))}
        {forecast.value !== null && (
          <tr>
            <th scope="row">{targetWords.forecastTo(forecast.year)}</th>
            <td className="number">{number(forecast.value, decimals)}</td>
            <td className="number">{range(forecast.lower, forecast.upper)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

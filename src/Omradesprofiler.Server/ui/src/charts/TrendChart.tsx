import { useId } from 'react';
import type { Series } from '../api/types';
import { decimalsFor, number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { linear, ticks } from './scale';
import { segmentsOf, yearOf, type KnownPoint } from './segments';

interface Props {
  series: Series;
  /** An area round the own, drawn light. */
  beside: { series: Series; name: string } | null;
  decimals: number;
  /** What it shows, in words. */
  label: string;
}

const [width, height] = [384, 168];
const frame = { left: 40, right: 316, top: 10, bottom: 144 };

type Place = (point: { year: number; value: number }) => [x: number, y: number];

/** The area's values over time: dark, the interval as a band, breaks as gaps, converted values as hollow points. */
export function TrendChart({ series, beside, decimals, label }: Props) {
  const title = useId();
  const own = segmentsOf(series);
  const other = beside ? segmentsOf(beside.series) : [];
  const all = [...own, ...other].flat();
  const last = own.at(-1)?.at(-1);
  if (!last) return null;
  const marks = ticks([...own.flat().flatMap(limitsOf), ...other.flat().map(point => point.value)]);
  const years = [Math.min(...all.map(point => point.year)), Math.max(...all.map(point => point.year))] as const;
  const x = linear(years[0] === years[1] ? [years[0] - 1, years[1]] : years, [frame.left + 8, frame.right]);
  const y = linear([marks[0]!, marks.at(-1)!], [frame.bottom, frame.top]);
  const place: Place = point => [x(point.year), y(point.value)];
  const gaps = series.breaks.map(one => x(yearOf(one.period) - 0.5)).filter(at => at > frame.left);
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
      <title id={title}>{label}</title>
      <Axes marks={marks.map(value => [y(value), value])} years={years} x={x} decimals={decimals} />
      {gaps.map(at => (
        <g key={at} className="trend-break">
          <line x1={at} x2={at} y1={frame.top} y2={frame.bottom} />
          <text x={at} y={frame.top - 1}>
            {phrases.break}
          </text>
        </g>
      ))}
      {other.map((run, i) => (
        <path key={i} className="trend-beside" d={lineOf(run, place)} />
      ))}
      {own.map((run, i) => (
        <Run key={i} run={run} place={place} />
      ))}
      <EndLabels own={last} other={other.at(-1)?.at(-1)} name={beside?.name} place={place} decimals={decimals} />
    </svg>
  );
}

interface AxesProps {
  marks: [y: number, value: number][];
  years: readonly [number, number];
  x: (year: number) => number;
  decimals: number;
}

function Axes({ marks, years, x, decimals }: AxesProps) {
  const digits = decimalsFor(
    marks.map(([, value]) => value),
    decimals + 2,
  );
  const step = years[1] - years[0] > 5 ? 2 : 1;
  const count = Math.floor((years[1] - years[0]) / step) + 1;
  const shown = Array.from({ length: count }, (_, i) => years[1] - i * step);
  return (
    <g className="trend-axes">
      {marks.map(([at, value]) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text x={frame.left - 5} y={at + 4} textAnchor="end">
            {number(value, digits)}
          </text>
        </g>
      ))}
      {shown.map(year => (
        <text key={year} x={x(year)} y={height - 6} textAnchor="middle">
          {year}
        </text>
      ))}
    </g>
  );
}

/** One unbroken run: band, line and points. A lone point has its interval as a bar. */
function Run({ run, place }: { run: KnownPoint[]; place: Place }) {
  const limited = run.filter(point => point.lower !== null && point.upper !== null);
  const upper = limited.map(point => ({ ...point, value: point.upper! }));
  const lower = limited.map(point => ({ ...point, value: point.lower! })).reverse();
  return (
    <>
      {limited.length > 0 && (
        <path
          className={limited.length === 1 ? 'trend-bar' : 'trend-band'}
          d={`${lineOf([...upper, ...lower], place)}Z`}
        />
      )}
      <path className="trend-line" d={lineOf(run, place)} />
      {run.map(point => (
        <circle
          key={point.period}
          className={point.basis === 'converted' ? 'trend-point trend-converted' : 'trend-point'}
          cx={place(point)[0]}
          cy={place(point)[1]}
          r="3"
        />
      ))}
    </>
  );
}

interface EndLabelsProps {
  own: KnownPoint;
  other: KnownPoint | undefined;
  name: string | undefined;
  place: Place;
  decimals: number;
}

/** At the lines' ends instead of a legend, moved apart where they would collide. */
function EndLabels({ own, other, name, place, decimals }: EndLabelsProps) {
  const [ownX, ownY] = place(own);
  const otherY = other ? place(other)[1] : NaN;
  const overlap = Math.max(0, 15 - Math.abs(ownY - otherY)) / 2;
  const shift = ownY <= otherY ? -overlap : overlap;
  return (
    <>
      <text className="trend-end" x={ownX + 8} y={ownY + 4 + (shift || 0)}>
        {number(own.value, decimals)}
      </text>
      {other && (
        <text className="trend-end-beside" x={place(other)[0] + 8} y={otherY + 4 - (shift || 0)}>
          {number(other.value, decimals)} {name}
        </text>
      )}
    </>
  );
}

const limitsOf = (point: KnownPoint) => [point.value, point.lower, point.upper].filter(value => value !== null);

const lineOf = (points: { year: number; value: number }[], place: Place) =>
  points.map((point, i) => `${i === 0 ? 'M' : 'L'}${place(point).map(number => number.toFixed(1)).join(' ')}`).join('');

import { useId } from 'react';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { linear, ticks } from './scale';

export interface BoundPoint {
  x: number;
  found: number;
  /** The best that is proven to be possible. */
  bound: number;
}

interface Props {
  points: BoundPoint[];
  /** The one that is looked at. */
  marked: number;
  unit: string;
  decimals: number;
  /** What it shows, in words. */
  label: string;
}

const [width, height] = [384, 190];
const frame = { left: 48, right: 372, top: 22, bottom: 156 };

/** What was found for each number, and how good it could be at most: the gap is the space between. */
export function BoundCurve({ points, marked, unit, decimals, label }: Props) {
  const title = useId();
  const marks = ticks(points.flatMap(one => [one.found, one.bound]));
  const x = linear([points[0]!.x, points.at(-1)!.x], [frame.left + 8, frame.right]);
  const y = linear([marks[0]!, marks.at(-1)!], [frame.bottom, frame.top]);
  const line = (of: (point: BoundPoint) => number) =>
    points.map((one, i) => `${i === 0 ? 'M' : 'L'}${x(one.x).toFixed(1)} ${y(of(one)).toFixed(1)}`).join('');
  const step = Math.ceil(points.length / 12);
  const shown = points.find(one => one.x === marked);
  return (
    <svg className="trend curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
      <title id={title}>{label}</title>
      <g className="trend-axes">
        <text x={frame.left - 40} y={frame.top - 10}>
          {unit}
        </text>
        {marks.map(value => (
          <g key={value}>
            <line x1={frame.left} x2={frame.right} y1={y(value)} y2={y(value)} />
            <text x={frame.left - 5} y={y(value) + 4} textAnchor="end">
              {number(value, Number.isInteger(value) ? 0 : decimals)}
            </text>
          </g>
        ))}
        {points
          .filter((_, i) => i % step === 0)
          .map(one => (
            <text key={one.x} x={x(one.x)} y={frame.bottom + 16} textAnchor="middle">
              {one.x}
            </text>
          ))}
        <text x={frame.right} y={height - 2} textAnchor="end">
          {phrases.numberOfSites}
        </text>
      </g>
      <path className="curve-bound" d={line(one => one.bound)} />
      <path className="trend-line" d={line(one => one.found)} />
      {points.map(one => (
        <circle key={one.x} className="trend-point" cx={x(one.x)} cy={y(one.found)} r={one.x === marked ? 5 : 2.5} />
      ))}
      {shown && (
        <text className="trend-end" x={x(shown.x) + 6} y={y(shown.found) - 8}>
          {number(shown.found, decimals)}
        </text>
      )}
    </svg>
  );
}

import { letterOf } from '../choices/selection';
import type { CompareRow } from './rows';

const lane = 14;

/** Each area on its own lane over the spread of all areas, better always to the right; the row has it in numbers. */
export function LetterSpine({ row, centre }: { row: CompareRow; centre: number | null }) {
  const { about, cells } = row;
  const drawn = cells.flatMap((cell, i) =>
    cell && cell.value.status === 'published' && cell.value.value !== null
      ? [{ i, ...cell.value, value: cell.value.value }]
      : [],
  );
  const { spread } = about;
  const ends = [
    ...drawn.flatMap(({ value, interval }) => [value, interval?.lower ?? value, interval?.upper ?? value]),
    ...(spread ? [spread.lowest, spread.highest] : []),
    ...(centre === null ? [] : [centre]),
  ];
  if (drawn.length === 0) return null;
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place = (value: number) => (most === least ? 50 : (100 * (value - least)) / (most - least));
  const at = (value: number) => (about.polarity === 'higherIsWorse' ? 100 - place(value) : place(value));
  const height = drawn.length * lane;
  return (
    <svg className="letter-spine" height={height} aria-hidden="true" focusable="false">
      {spread && <Band className="spine-all" from={at(spread.lowest)} to={at(spread.highest)} height={height} />}
      {spread && (
        <Band className="spine-half" from={at(spread.lowerQuartile)} to={at(spread.upperQuartile)} height={height} />
      )}
      {centre !== null && (
        <line className="spine-centre" x1={`${at(centre)}%`} x2={`${at(centre)}%`} y1="0" y2={height} />
      )}
      {drawn.map(({ i, value, interval }, order) => {
        const y = (order + 0.5) * lane;
        return (
          <g key={i}>
            {interval && (
              <line
                className="spine-interval"
                x1={`${at(interval.lower)}%`}
                x2={`${at(interval.upper)}%`}
                y1={y}
                y2={y}
              />
            )}
            <circle className="letter-dot" cx={`${at(value)}%`} cy={y} r="6.5" />
            <text className="letter-text" x={`${at(value)}%`} y={y + 3.5} textAnchor="middle">
              {letterOf(i)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Band({ className, from, to, height }: { className: string; from: number; to: number; height: number }) {
  const left = Math.min(from, to);
  return <rect className={className} x={`${left}%`} y="0" width={`${Math.abs(to - from)}%`} height={height} />;
}

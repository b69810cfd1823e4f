import type { Compared, Polarity, Spread, Value } from '../api/types';
import { Mark } from './Mark';

interface Props {
  value: Value;
  compared: Compared;
  spread: Spread | null;
  polarity: Polarity;
}

/** With no other areas to give the scale, the axis holds at least this part of the benchmark to each side. */
const leastShare = 0.1;

/**
 * One row: the benchmark in the middle, all areas and the middle half of them as two greys, the area as a mark with its
 * interval. Where a low value is better the axis is turned, so that better is always to the right. The row has it in
 * words too.
 */
export function SpineChart({ value, compared, spread, polarity }: Props) {
  const [own, centre] = [value.value, compared.number];
  if (own === null || centre === null) return null;
  const interval = value.interval;
  const ends = [own, interval?.lower, interval?.upper, spread?.lowest, spread?.highest].filter(n => n !== undefined);
  const least = spread && spread.areas > 1 ? 0 : Math.abs(centre) * leastShare;
  const reach = Math.max(least, ...ends.map(end => Math.abs(end - centre))) || 1;
  const sign = polarity === 'higherIsWorse' ? -1 : 1;
  const at = (number: number) => 50 + (50 * sign * (number - centre)) / reach;
  return (
    <svg className="spine" aria-hidden="true" focusable="false">
      {spread && (
        <>
          <Bar className="spine-all" from={at(spread.lowest)} to={at(spread.highest)} />
          <Bar className="spine-half" from={at(spread.lowerQuartile)} to={at(spread.upperQuartile)} />
        </>
      )}
      <line className="spine-centre" x1="50%" x2="50%" y1="0" y2="24" />
      {interval && (
        <line className="spine-interval" x1={`${at(interval.lower)}%`} x2={`${at(interval.upper)}%`} y1="12" y2="12" />
      )}
      <svg x={`${at(own)}%`} y="12" overflow="visible">
        <Mark result={compared.judgement.result} />
      </svg>
    </svg>
  );
}

function Bar({ className, from, to }: { className: string; from: number; to: number }) {
  const left = Math.min(from, to);
  return <rect className={className} x={`${left}%`} y="6" width={`${Math.abs(to - from)}%`} height="12" />;
}

import type { Scene } from '../choices/scene';
import { number } from '../words/numbers';

/** The limits as numbers under the borders between the colours. */
export function LimitsRow({ scene }: { scene: Scene }) {
  const { least, greatest, classes, decimals } = scene.scheme;
  const limits = [least, ...classes.slice(1).map(one => one.from!), greatest];
  const last = limits.length - 1;
  const isEnd = (i: number) => i === 0 || i === last;
  return (
    <div className="bars-limits" aria-hidden="true">
      {limits.map((limit, i) => (
        <span key={i} className={isEnd(i) ? 'quiet' : undefined} style={{ gridColumn: onBorder(i, last) }}>
          {number(limit, isEnd(i) ? scene.view.indicator.decimals : decimals)}
        </span>
      ))}
    </div>
  );
}

/** A grid of half classes: an end stands in its outermost half, the others across the border between two. */
const onBorder = (i: number, last: number) =>
  i === 0 ? '1 / span 1' : i === last ? `${2 * last} / span 1` : `${2 * i} / span 2`;

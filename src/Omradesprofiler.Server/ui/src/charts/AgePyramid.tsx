import { number } from '../words/numbers';
import { sectionWords } from '../words/sections';

export interface AgeRow {
  /** "0–4" */
  age: string;
  women: number | null;
  men: number | null;
  /** The same for the area round it, as the outline. */
  besideWomen: number | null;
  besideMen: number | null;
}

interface Props {
  /** From the youngest to the oldest, in per cent of everybody. */
  rows: AgeRow[];
  /** What it shows, in words. */
  label: string;
}

const [width, rowHeight, top, middle] = [384, 14, 18, 40];
const side = (width - middle) / 2;

/** Ages from the bottom up, men to the left and women to the right; the area round it as an outline. */
export function AgePyramid({ rows, label }: Props) {
  const counts = rows.flatMap(row => [row.women, row.men, row.besideWomen, row.besideMen]);
  const most = Math.max(...counts.map(count => count ?? 0), 1);
  const x = (share: number | null) => ((share ?? 0) / most) * (side - 8);
  const y = (index: number) => top + (rows.length - 1 - index) * rowHeight;
  const height = top + rows.length * rowHeight + 20;
  const [left, right] = [side, side + middle];
  const outline = (of: (row: AgeRow) => number | null, from: number, sign: number) =>
    rows
      .map((row, i) => {
        const at = (from + sign * x(of(row))).toFixed(1);
        return `${i === 0 ? `M${from} ${y(0) + rowHeight}L` : 'L'}${at} ${y(i) + rowHeight}L${at} ${y(i)}`;
      })
      .join('');
  const hasOutline = rows.some(row => row.besideWomen !== null);
  return (
    <svg className="pyramid" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <text x={left} y={12} textAnchor="end">
        {sectionWords.men}
      </text>
      <text x={right} y={12}>
        {sectionWords.women}
      </text>
      {rows.map((row, i) => (
        <g key={row.age}>
          <rect className="pyramid-men" x={left - x(row.men)} y={y(i) + 1} width={x(row.men)} height={rowHeight - 2} />
          <rect className="pyramid-women" x={right} y={y(i) + 1} width={x(row.women)} height={rowHeight - 2} />
          <text className="pyramid-age" x={width / 2} y={y(i) + rowHeight - 3} textAnchor="middle">
            {row.age}
          </text>
        </g>
      ))}
      {hasOutline && (
        <>
          <path className="pyramid-outline" d={outline(row => row.besideMen, left, -1)} />
          <path className="pyramid-outline" d={outline(row => row.besideWomen, right, 1)} />
        </>
      )}
      <text x={0} y={height - 4}>
        {number(most, 1)} %
      </text>
      <text x={width} y={height - 4} textAnchor="end">
        {number(most, 1)} %
      </text>
    </svg>
  );
}

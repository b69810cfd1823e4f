import type { Judgement } from '../api/types';

type Result = Judgement['result'];

const shapes: Record<Result, { className: string; path: string }> = {
  better: { className: 'mark-better', path: 'M0 -6L6 5H-6Z' },
  worse: { className: 'mark-worse', path: 'M0 6L6 -5H-6Z' },
  noDifference: { className: 'mark-same', path: circle(5) },
  higher: { className: 'mark-open', path: circle(4.5) },
  lower: { className: 'mark-open', path: circle(4.5) },
  notJudged: { className: 'mark-open', path: circle(4.5) },
};

function circle(r: number) {
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

/** Better ▲ blue, worse ▼ orange, no difference ● grey, no judgement ○: told apart by shape before colour. */
export function Mark({ result }: { result: Result }) {
  const { className, path } = shapes[result];
  return <path className={`mark ${className}`} d={path} />;
}

/** The mark on its own line, beside its words. */
export function MarkIcon({ result }: { result: Result }) {
  return (
    <svg className="mark-icon" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <Mark result={result} />
    </svg>
  );
}

import type { Indicator, ProfileIndicator } from '../api/types';
import { swedish } from '../ui/swedish';
import { reportWords } from '../words/report';

/** What each indicator is, how it is made and what it does not say; those that are made alike stand together. */
export function Definitions({ indicators, shown }: { indicators: Indicator[]; shown: string[] }) {
  const found = indicators.filter(one => shown.includes(one.id));
  const alike = [...Map.groupBy(found, one => [one.method, one.limits, one.source].join('|')).values()];
  return (
    <dl className="definitions">
      {alike.map(same => (
        <div key={same[0]!.id}>
          <dt>{same.map(one => one.title).join('; ')}</dt>
          <dd {...swedish}>
            {same.length === 1 && same[0]!.description} {madeText(same[0]!)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What those on the two pages are, in a sentence each, and from where they all are. */
export function InShort({ rows, indicators }: { rows: ProfileIndicator[]; indicators: Indicator[] }) {
  const found = indicators.filter(one => rows.some(row => row.id === one.id));
  const sources = [...new Set(found.map(one => sentence(one.source)))];
  return (
    <>
      <dl className="definitions">
        {found.map(one => (
          <div key={one.id}>
            <dt>{one.title}</dt>
            <dd {...swedish}>{one.description}</dd>
          </div>
        ))}
      </dl>
      <p className="report-sources">
        <b>{reportWords.sources}.</b> <span {...swedish}>{sources.join(' ')}</span>
      </p>
    </>
  );
}

const madeText = ({ method, limits, source }: Indicator) =>
  [
    method && `${reportWords.method}: ${sentence(method)}`,
    limits && `${reportWords.limits}: ${sentence(limits)}`,
    `${reportWords.source}: ${sentence(source)}`,
  ]
    .filter(Boolean)
    .join(' ');

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

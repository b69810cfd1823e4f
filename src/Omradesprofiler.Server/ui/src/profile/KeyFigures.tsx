import type { Indicator, Profile, ProfileIndicator } from '../api/types';
import { MarkIcon } from '../charts/Mark';
import { judgementText } from '../words/judgements';
import { interval, number, withUnit } from '../words/numbers';
import { levelWords, statusText, words } from '../words/sv';
import { comparedIn, namesOf, type Compare } from './benchmark';

interface Props {
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

/** The first indicator of each group, large: the value, how sure it is, and what it is beside the comparison. */
export function KeyFigures({ profile, compare, indicators }: Props) {
  const kinds = new Map(indicators.map(one => [one.id, one]));
  const groups = [...Map.groupBy(profile.indicators, row => row.group).values()];
  const rows = groups.flatMap(group => group.find(row => row.value.value !== null) ?? group.slice(0, 1));
  return (
    <dl className="key-figures">
      {rows.map(row => (
        <KeyFigure key={row.id} row={row} profile={profile} compare={compare} about={kinds.get(row.id)} />
      ))}
    </dl>
  );
}

interface FigureProps {
  row: ProfileIndicator;
  profile: Profile;
  compare: Compare | null;
  about: Indicator | undefined;
}

function KeyFigure({ row, profile, compare, about }: FigureProps) {
  const { value, decimals } = row;
  const compared = compare && comparedIn(row, compare, about?.kind);
  const category = about?.categories?.find(one => one.value === value.value);
  const unit = row.unit === 'antal' ? '' : row.unit;
  return (
    <div>
      <dt>
        {row.title} <small>{value.period}</small>
      </dt>
      <dd>
        <strong>
          {value.value === null ? statusText(value) : withUnit(number(value.value, decimals), category ? '' : unit)}
        </strong>{' '}
        {category?.label}
        {value.area.level !== profile.area.level && (
          <small>
            {levelWords[value.area.level].one}: {value.area.name}
          </small>
        )}
        {value.interval && <small>{interval(value.interval, decimals)}</small>}
        {value.uncertain && <small>{words.uncertain}</small>}
        {compared && compared.number !== null && (
          <small>
            <MarkIcon result={compared.judgement.result} />
            {judgementText(compared.judgement, namesOf(compare, profile))} · {number(compared.number, decimals)}
          </small>
        )}
      </dd>
    </div>
  );
}

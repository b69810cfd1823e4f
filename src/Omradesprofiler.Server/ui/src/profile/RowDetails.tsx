import type { Interval, Level, Profile } from '../api/types';
import { useResource } from '../api/useResource';
import { TrendChart } from '../charts/TrendChart';
import { Icon } from '../ui/Icon';
import { swedish } from '../ui/swedish';
import { findingText } from '../words/judgements';
import { interval } from '../words/numbers';
import { basisWords, words } from '../words/sv';
import { seriesText, testText, trendText } from '../words/trends';
import { allCompared, namesOf, parentLevels, type Compare } from './benchmark';
import { ComparedList } from './ComparedList';
import type { RowProps } from './ProfileRow';
import { SeriesTable } from './SeriesTable';
import { profileUrl } from './useProfile';
import { useRankText } from './useRank';

/** All that is known of one indicator for the area: what it says, how sure it is, how it has gone, and from where. */
export function RowDetails(props: RowProps) {
  const { row, profile, compare, about, isShown, onIndicator } = props;
  const compared = allCompared(row, about?.kind, compare, profile);
  return (
    <div className="details">
      <p className="details-finding">{findingText(row, compared, about?.categories ?? null)}</p>
      <ComparedList row={row} compared={compared} />
      <Trend {...props} />
      <Certainty {...props} />
      {about && <p {...swedish}>{about.description}</p>}
      {about?.method && <Term term={words.method} text={about.method} />}
      {about?.limits && <Term term={words.limits} text={about.limits} />}
      <p {...swedish}>{row.value.source}</p>
      <button type="button" className="button" disabled={isShown} onClick={onIndicator}>
        <Icon name="map" />
        {isShown ? words.shownOnMap : words.showOnMap}
      </button>
    </div>
  );
}

const Term = ({ term, text }: { term: string; text: string }) => (
  <p>
    <b>{term}:</b> {text}
  </p>
);

/** The line over time, its sentence, what broke it, and the same as a table. */
function Trend({ row, profile, compare }: RowProps) {
  const beside = useBeside(row.id, profile, compare);
  const { series } = row;
  if (series.points.every(point => point.value === null)) return null;
  const isConverted = series.points.some(point => point.basis === 'converted');
  return (
    <figure className="trend-figure">
      <figcaption>
        <b>{words.overTime}</b> {trendText(series.trend, row)} {testText(series.trend)}
      </figcaption>
      <TrendChart series={series} beside={beside} decimals={row.decimals} label={seriesText(series, row.title, row)} />
      {series.breaks.map(one => (
        <p key={one.period} className="trend-note">
          {words.breaks} {one.period}: {one.text}
        </p>
      ))}
      {isConverted && <p className="trend-note">{words.convertedPoints}</p>}
      <SeriesTable row={row} />
    </figure>
  );
}

/** The same series for the area round it that the profile is compared with. */
function useBeside(id: string, profile: Profile, compare: Compare | null) {
  const parent = parentLevels(profile).includes(compare as Level)
    ? profile.parents.find(one => one.level === compare)
    : undefined;
  const { data } = useResource<Profile>(parent ? profileUrl(parent) : null);
  const series = data?.indicators.find(one => one.id === id)?.series;
  return series && compare ? { series, name: namesOf(compare, profile).name } : null;
}

/** How sure the number is, and what that rests on. */
function Certainty({ row, profile, about }: RowProps) {
  const { value, decimals } = row;
  const isOwn = value.area.code === profile.area.code;
  const rank = useRankText(profile.area, isOwn ? about : undefined, value.period);
  const range = (label: string, one: Interval | null) => one && `${label}: ${interval(one, decimals)}`;
  const facts = [
    range(words.plainInterval, value.interval),
    range(words.strictInterval, value.strictInterval),
    range(words.conservativeInterval, value.conservativeInterval),
    value.interval && `${words.intervalMethod}: ${value.interval.method}`,
    rank || null,
    value.basis && basisWords[value.basis],
    ...value.notes,
  ].filter(fact => typeof fact === 'string');
  return (
    <>
      {about && <Term term={words.uncertaintySource} text={about.uncertainty.text} />}
      {facts.length > 0 && (
        <ul className="facts">
          {facts.map(fact => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </>
  );
}

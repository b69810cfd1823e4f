import { useMemo } from 'react';
import type { Areas, Indicator, Priorities, PriorityRow, Snapshot } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { formatAddress, type Address } from '../choices/address';
import { editionAt, parseAreaKey, topOf, type AreaKey } from '../choices/view';
import type { JobProps } from '../jobs';
import { KeyFigures } from '../profile/KeyFigures';
import { Standout } from '../profile/Standout';
import { useProfile } from '../profile/useProfile';
import { limits, number } from '../words/numbers';
import { placeText, priorityWords, rankRange } from '../words/priorities';
import { reportWords } from '../words/report';
import { words } from '../words/sv';
import { boundsOf, grown } from './borders';
import { LocatorMap } from './LocatorMap';
import { mostAreas } from './address';
import { Part, ReportSheet } from './ReportSheet';
import { Sources } from './Sources';

interface Props extends JobProps {
  address: Address;
}

/** The chosen areas to take home: where they are, their order with how sure it is, and half a page about each. */
export function AreasReport({ snapshot, indicators, address }: Props) {
  const areas = useMemo(() => areasOf(address), [address.areas]);
  const first = areas[0]!;
  const edition = first.edition ?? editionAt(snapshot, first.level, '9999');
  const indicator = indicators.find(one => one.id === address.indicator) ?? indicators[0]!;
  const back = formatAddress({ indicator: indicator.id, level: first.level, show: 'priority', top: address.top ?? '' });
  return (
    <ReportSheet snapshot={snapshot} kind={reportWords.areas} title={reportWords.areasTitle(areas.length)} back={back}>
      <Part title={reportWords.where}>
        <ChosenMap snapshot={snapshot} areas={areas} level={first.level} edition={edition} />
      </Part>
      <Part title={reportWords.order}>
        <RankTable areas={areas} indicator={indicator} edition={edition} address={address} snapshot={snapshot} />
      </Part>
      {areas.map((area, i) => (
        <AreaHalf key={area.code} area={area} number={i + 1} indicators={indicators} address={address} />
      ))}
      <Part title={reportWords.sources}>
        <p>{indicator.method}</p>
        <Sources snapshot={snapshot} />
      </Part>
    </ReportSheet>
  );
}

/** The areas that the address names, all on the first one's level, no more than a report can hold. */
export function areasOf({ areas }: Address): AreaKey[] {
  const all = (areas ?? '').split(',').flatMap(text => parseAreaKey(text) ?? []);
  return all.filter(area => area.level === all[0]?.level).slice(0, mostAreas);
}

interface MapProps {
  snapshot: Snapshot;
  areas: AreaKey[];
  level: string;
  edition: string | null;
}

function ChosenMap({ snapshot, areas, level, edition }: MapProps) {
  const division = useResource<Areas>(apiUrl('areas', { level, edition, limit: 10000 }));
  const marked = useMemo(() => new Map(areas.map((area, i) => [area.code, String(i + 1)])), [areas]);
  const chosen = division.data?.areas.filter(area => marked.has(area.code) && area.bounds) ?? [];
  const bounds = useMemo(
    () => (chosen.length === 0 ? null : grown(boundsOf(chosen.map(area => area.bounds!)), 0.15)),
    [division.data, marked],
  );
  if (!bounds) return division.loading ? <p data-pending="true">{words.loading}</p> : null;
  return (
    <LocatorMap
      snapshot={snapshot}
      collection={edition ? `${level}-${edition}` : level}
      bounds={bounds}
      marked={marked}
      colourOf={code => (marked.has(code) ? '#fec44f' : '#f7f5ef')}
      label={chosen.map(area => `${marked.get(area.code)} ${area.label}`).join(', ')}
      width={640}
      height={210}
    />
  );
}

interface RankProps extends Props {
  areas: AreaKey[];
  indicator: Indicator;
  edition: string | null;
}

/** The order that the chosen have among all, drawn towards the mean, with its interval and how likely the top is. */
function RankTable({ areas, indicator, edition, address, snapshot }: Omit<RankProps, 'indicators'>) {
  const top = topOf(address.top);
  const by = address.by === 'people' ? 'people' : 'index';
  const { data, loading, error } = useResource<Priorities>(
    apiUrl('priorities', {
      index: `indicator:${indicator.id}`,
      level: areas[0]!.level,
      edition,
      within: snapshot.focus.length === 1 ? snapshot.focus[0]!.code : null,
      by: by === 'people' ? by : null,
      top,
      rows: 'all',
    }),
  );
  if (error) return <p className="field-note">{`${error.title}. ${error.detail}`}</p>;
  if (!data) return <p data-pending={loading}>{words.loading}</p>;
  const rows = new Map([...data.priorities, ...data.notTold, ...data.outside].map(row => [row.area.code, row]));
  return (
    <table className="report-table">
      <caption>
        {indicator.title}. {data.method[0]}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          <th scope="col" className="number">
            {priorityWords.interval}
          </th>
          <th scope="col" className="number">
            {priorityWords.value}
          </th>
          <th scope="col" className="number">
            {reportWords.interval}
          </th>
          <th scope="col">{priorityWords.probability}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area, i) => {
          const row = rows.get(area.code);
          return (
            <tr key={area.code}>
              <th scope="row">
                {i + 1}. {row?.area.label ?? area.code}
              </th>
              <Numbers row={row} decimals={indicator.decimals} />
              <td>{placeText(row?.place === 'outside' ? undefined : row, data, { indicator, by })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Numbers({ row, decimals }: { row: PriorityRow | undefined; decimals: number }) {
  if (!row) return <td colSpan={3} />;
  return (
    <>
      <td className="number">
        {number(row.rank)} {row.rankInterval && `(${rankRange(row.rankInterval)})`}
      </td>
      <td className="number">{number(row.value, decimals)}</td>
      <td className="number">{row.interval && limits(row.interval, decimals)}</td>
    </>
  );
}

interface HalfProps {
  area: AreaKey;
  number: number;
  indicators: Indicator[];
  address: Address;
}

function AreaHalf({ area, number: place, indicators, address }: HalfProps) {
  const { profile, compare, error } = useProfile(area, address.compare);
  if (error) return <p className="field-note">{`${area.code}: ${error.title}. ${error.detail}`}</p>;
  if (!profile) return <p data-pending="true">{words.loading}</p>;
  const shared = { profile, compare, indicators };
  return (
    <section className="report-part report-half">
      <h2>
        {place}. {profile.area.label}
      </h2>
      <KeyFigures {...shared} />
      <Standout {...shared} />
    </section>
  );
}

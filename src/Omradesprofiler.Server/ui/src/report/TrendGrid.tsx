import type { Indicator, Profile, ProfileIndicator } from '../api/types';
import { TrendChart } from '../charts/TrendChart';
import type { Compare } from '../profile/benchmark';
import { swedish } from '../ui/swedish';
import { seriesText, trendText } from '../words/trends';
import { words } from '../words/sv';
import { chosenRows } from './chosen';

interface Props {
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

const most = 6;

/** How the leading indicators and those that stand out have gone, breaks as gaps. */
export function TrendGrid({ profile, compare, indicators }: Props) {
  const rows = chosenRows(profile, compare, indicators).filter(drawable).slice(0, most);
  return (
    <div className="trend-grid">
      {rows.map(row => (
        <figure key={row.id}>
          <figcaption>
            <b>{row.title}.</b> {trendText(row.series.trend, row)}
          </figcaption>
          <TrendChart
            series={row.series}
            beside={null}
            decimals={row.decimals}
            label={seriesText(row.series, row.title, row)}
          />
          {row.series.breaks.map(one => (
            <p key={one.period} className="trend-note">
              {words.breaks} {one.period}: <span {...swedish}>{one.text}</span>
            </p>
          ))}
        </figure>
      ))}
    </div>
  );
}

const drawable = (row: ProfileIndicator) => row.series.points.filter(point => point.value !== null).length > 1;

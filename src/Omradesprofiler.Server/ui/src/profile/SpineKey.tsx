import type { Profile } from '../api/types';
import { MarkIcon } from '../charts/Mark';
import { levelWords, spineWords } from '../words/sv';

/** What the signs of the spine chart mean. */
export function SpineKey({ profile, centre }: { profile: Profile; centre: string }) {
  const spread = profile.indicators.find(row => row.spread && row.spread.areas > 1)?.spread;
  const whose = spread?.within.level === 'county' ? spineWords.county : spineWords.country;
  return (
    <ul className="spine-key">
      <li>
        <MarkIcon result="better" /> {spineWords.better}
      </li>
      <li>
        <MarkIcon result="worse" /> {spineWords.worse}
      </li>
      <li>
        <MarkIcon result="noDifference" /> {spineWords.same}
      </li>
      <li>
        <MarkIcon result="notJudged" /> {spineWords.open}
      </li>
      <li>
        <span className="key-centre" aria-hidden="true" /> {centre}
      </li>
      <li>
        <span className="key-interval" aria-hidden="true" /> {spineWords.interval}
      </li>
      {spread && (
        <li>
          <span className="key-spread" aria-hidden="true" />{' '}
          {spineWords.spread(whose, levelWords[profile.area.level].many)}
        </li>
      )}
    </ul>
  );
}

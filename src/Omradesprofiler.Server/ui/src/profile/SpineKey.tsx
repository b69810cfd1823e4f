import { MarkIcon } from '../charts/Mark';
import { levelWords, spineWords } from '../words/sv';
import type { Level } from '../api/types';

/** What the signs of the spine chart mean. */
export function SpineKey({ level, centre }: { level: Level; centre: string }) {
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
      <li>
        <span className="key-spread" aria-hidden="true" /> {spineWords.spread(levelWords[level].many)}
      </li>
    </ul>
  );
}

import { Segments } from '../responsibility/fields';
import { siteWords } from '../words/siting';
import type { Shown } from './useSitingPicture';

interface Props {
  value: Shown;
  onChange: (shown: Shown) => void;
}

const options: [Shown, string][] = [
  ['after', siteWords.mapAfter],
  ['before', siteWords.mapBefore],
  ['change', siteWords.mapChange],
  ['who', siteWords.mapWho],
];

export const shownOf = (text: string | undefined): Shown => options.find(([id]) => id === text)?.[0] ?? 'after';

/** What the map shows of an answer. */
export const ShownChoice = ({ value, onChange }: Props) => (
  <Segments label={siteWords.map} options={options} value={value} onChange={onChange} isTall />
);

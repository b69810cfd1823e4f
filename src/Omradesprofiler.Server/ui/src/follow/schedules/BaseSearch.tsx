import type { Hit } from '../../search/HitList';
import { SearchField } from '../../search/SearchField';
import { useTyped } from '../../search/useTyped';
import type { Travel } from '../../siting/useTravel';
import { kindText } from '../../words/care';
import { scheduleWords as words } from '../../words/schedules';
import { searchWords } from '../../words/search';

interface Props {
  label: string;
  travel: Travel;
  /** The id of a clinic or the code of another place; empty where none is chosen. */
  base: string;
  onChange: (base: string) => void;
}

/** So many of each are shown; more letters find the others. */
const mostOfEach = 8;

/** From where a team starts: a clinic, or another place that can be used, found by name. */
export function BaseSearch({ label, travel, base, onChange }: Props) {
  const typed = useTyped(0);
  const all = placesOf(travel);
  const chosen = all.flatMap(group => group.found).find(one => one.key === base);
  const groups = all
    .map(({ title, found }) => ({ title, found: found.filter(one => answers(one, typed.asked)).slice(0, mostOfEach) }))
    .filter(({ found }) => found.length > 0);
  return (
    <SearchField
      label={label}
      hint={words.baseHint}
      typed={typed}
      groups={groups}
      isAnswered
      chosen={chosen?.label ?? base}
      onChoose={hit => {
        onChange(hit.key);
        typed.leave();
      }}
    >
      {groups.length === 0 && <p className="list-empty">{searchWords.none}</p>}
    </SearchField>
  );
}

const placesOf = ({ clinics, candidates }: Travel): { title: string; found: Hit[] }[] => [
  {
    title: words.clinics,
    found: clinics.map(({ id, name, kind, municipality }) => ({
      key: id,
      label: name,
      where: [kindText(kind), municipality?.name].filter(Boolean).join(' · '),
    })),
  },
  {
    title: words.candidates,
    found: candidates.map(({ code, name, kind }) => ({ key: code, label: name, where: kind ?? '', isSwedish: true })),
  },
];

const answers = ({ label }: Hit, asked: string) =>
  label.toLocaleLowerCase('sv').includes(asked.toLocaleLowerCase('sv'));

import type { Area } from '../api/types';
import { plain } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { siteWords } from '../words/siting';

interface Props {
  areas: Area[];
  /** What all of it is called. */
  whole: string;
  value: string[];
  onChange: (codes: string[]) => void;
}

const swedish = new Intl.Collator('sv');

/** All that the data are about, or one municipality; several only where they came with a saved question. */
export function WhereChoice({ areas, whole, value, onChange }: Props) {
  const names = townNames(areas);
  const towns = [...names].toSorted((a, b) => swedish.compare(a[1], b[1]));
  const chosen = value.join(',');
  const isOther = chosen !== '' && !names.has(chosen);
  const otherName = value.map(code => placeNames(areas).get(code) ?? code).join(', ');
  return (
    <Picker
      label={siteWords.where}
      value={chosen}
      onChange={code => onChange(code ? code.split(',') : [])}
      groups={plain([
        ['', whole],
        ...(isOther ? [[chosen, otherName] as [string, string]] : []),
        ...towns,
      ])}
    />
  );
}

/** The counties and municipalities of the areas, by code. */
export const placeNames = (areas: Area[]) =>
  new Map([
    ...areas.flatMap(({ countyCode: code, countyName: name }): [string, string][] =>
      code && name ? [[code, name]] : [],
    ),
    ...townNames(areas),
  ]);

/** The municipalities of the areas, by code. */
const townNames = (areas: Area[]) =>
  new Map(
    areas.flatMap(({ municipalityCode: code, municipalityName: name }): [string, string][] =>
      code && name ? [[code, name]] : [],
    ),
  );

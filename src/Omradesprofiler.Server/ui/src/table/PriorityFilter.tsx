import { useState } from 'react';
import type { Area, PriorityRow } from '../api/types';
import type { ChangeAddress } from '../choices/address';
import { formatOnly, isEverything, type Only } from '../choices/only';
import { Check, NumberField } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { narrowedText, rankedWords } from '../words/ranked';

interface Props {
  only: Only;
  rows: PriorityRow[];
  shown: number;
  ranked: number;
  areas: ReadonlyMap<string, Area>;
  types: { value: number; label: string }[];
  change: ChangeAddress;
}

/** Narrows the list, and says in words that it is narrowed; ranks stay those among all. */
export function PriorityFilter({ only, rows, shown, ranked, areas, types, change }: Props) {
  const [isOpen, setOpen] = useState(false);
  const set = (part: Partial<Only>) => change({ only: formatOnly({ ...only, ...part }) }, 'replace');
  const municipalities = municipalitiesOf(rows, areas);
  const named = municipalities.find(one => one.id === only.municipality);
  return (
    <div className="list-filter">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {rankedWords.filter}
      </button>
      {!isEverything(only) && (
        <p className="list-said" role="status">
          {narrowedText(shown, rows.length, ranked, {
            municipality: only.municipality === null ? undefined : (named?.label ?? only.municipality),
            types: only.types,
            people: only.people ?? undefined,
            isSure: only.isSure,
          })}{' '}
          <button type="button" className="link" onClick={() => change({ only: '' }, 'replace')}>
            {rankedWords.reset}
          </button>
        </p>
      )}
      {isOpen && (
        <div className="list-filter-fields">
          {municipalities.length > 1 && (
            <Picker
              label={rankedWords.filterMunicipality}
              value={only.municipality ?? ''}
              onChange={id => set({ municipality: id || null })}
              groups={[{ title: '', choices: [{ id: '', label: rankedWords.all }, ...municipalities] }]}
            />
          )}
          <NumberField
            label={rankedWords.filterPeople}
            value={only.people}
            onChange={people => set({ people: people || null })}
          />
          {types.length > 0 && (
            <fieldset className="field">
              <legend className="field-label">{rankedWords.filterType}</legend>
              <div className="type-checks">
                {types.map(({ value, label }) => (
                  <label key={value} className="check" title={label}>
                    <input
                      type="checkbox"
                      checked={only.types.includes(value)}
                      onChange={() => set({ types: toggled(only.types, value) })}
                    />
                    <span>{value}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <Check label={rankedWords.filterSure} checked={only.isSure} onChange={isSure => set({ isSure })} />
        </div>
      )}
    </div>
  );
}

const toggled = (types: number[], type: number) =>
  (types.includes(type) ? types.filter(one => one !== type) : [...types, type]).toSorted((a, b) => a - b);

function municipalitiesOf(rows: PriorityRow[], areas: ReadonlyMap<string, Area>) {
  const found = new Map<string, string>();
  for (const { area } of rows) {
    const { municipalityCode, municipalityName } = areas.get(area.code) ?? {};
    if (municipalityCode) found.set(municipalityCode, municipalityName ?? municipalityCode);
  }
  return [...found].map(([id, label]) => ({ id, label })).sort((a, b) => a.label.localeCompare(b.label, 'sv'));
}

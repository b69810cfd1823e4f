import { useMemo, useState, type CSSProperties } from 'react';
import type { CareCenter, CareGeography } from '../api/care';
import type { Address, ChangeAddress } from '../choices/address';
import { plain } from '../responsibility/fields';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { careWords, geographyText, listedText, needNote } from '../words/care';
import { limits, number } from '../words/numbers';
import type { Care, Need } from './useCare';

interface Props {
  care: Care;
  geography: CareGeography | null;
  need: Need;
  chosen: string | undefined;
  colourOf: ReadonlyMap<string, string> | null;
  address: Address;
  change: ChangeAddress;
}

type Sort = 'name' | 'listed' | 'need';

/** In which sense areas belong to clinics, and the clinics to choose from. */
export function ClinicChoices({ care, geography, need, chosen, colourOf, address, change }: Props) {
  const [text, setText] = useState('');
  const sort: Sort = address.sort === 'listed' || address.sort === 'need' ? address.sort : 'name';
  const shown = useMemo(() => sorted(found(care.clinics, text), sort, need), [care, text, sort, need]);
  return (
    <>
      <GeographyChoice geographies={care.geographies} chosen={geography} change={change} />
      <div className="field-pair clinic-tools">
        <NameField text={text} onChange={setText} />
        <Picker
          label={careWords.sort}
          value={sort}
          onChange={id => change({ sort: id === 'name' ? '' : id }, 'replace')}
          groups={plain([
            ['name', careWords.byName],
            ['listed', careWords.byListed],
            ...(need.of.size > 0 ? [['need', careWords.byNeed] as [string, string]] : []),
          ])}
        />
      </div>
      <p className="clinic-heads" aria-hidden="true">
        <span>{careWords.nameAndListed}</span>
        {need.of.size > 0 && <span>CNI</span>}
      </p>
      <ul className="clinic-list" aria-label={careWords.clinics}>
        {shown.map(clinic => (
          <li key={clinic.id}>
            <button
              type="button"
              className="clinic-row"
              aria-pressed={clinic.id === chosen}
              onClick={() => change({ clinic: clinic.id === chosen ? '' : clinic.id })}
            >
              <ColourSwatch colour={colourOf?.get(clinic.id)} />
              <span>
                {clinic.name}
                <small>{listedText(clinic)}</small>
              </span>
              <NeedText clinic={clinic} need={need} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="field-note">{careWords.none}</p>}
      {need.of.size > 0 && geography && (
        <p className="field-note">{needNote(geography, need.period, need.stamp)}</p>
      )}
    </>
  );
}

interface NameProps {
  text: string;
  onChange: (text: string) => void;
}

const NameField = ({ text, onChange }: NameProps) => (
  <label className="field">
    <span className="field-label">{careWords.search}</span>
    <span className="search">
      <Icon name="search" />
      <input
        className="search-input"
        type="search"
        placeholder={careWords.searchHint}
        value={text}
        onChange={event => onChange(event.target.value)}
      />
    </span>
  </label>
);

/** The colour of the clinic's areas; empty where it has none. */
const ColourSwatch = ({ colour }: { colour: string | undefined }) => (
  <span
    className="swatch"
    data-none={colour === undefined || undefined}
    style={{ '--colour': colour } as CSSProperties}
    aria-hidden="true"
  />
);

function NeedText({ clinic, need }: { clinic: CareCenter; need: Need }) {
  const row = need.of.get(clinic.id);
  if (!row) return null;
  return (
    <span className="clinic-need">
      <span className="visually-hidden">CNI </span>
      {number(row.observedValue, need.decimals)}
      {row.interval && <small>{limits(row.interval, need.decimals)}</small>}
    </span>
  );
}

/** More than this do not fit beside each other. */
const mostSegments = 3;

interface GeographyProps {
  geographies: CareGeography[];
  chosen: CareGeography | null;
  change: ChangeAddress;
}

function GeographyChoice({ geographies, chosen, change }: GeographyProps) {
  if (geographies.length < 2 || !chosen) return null;
  if (geographies.length > mostSegments)
    return (
      <Picker
        label={careWords.geography}
        value={chosen.id}
        onChange={geography => change({ geography })}
        groups={[{ title: '', choices: geographies.map(one => ({ id: one.id, label: one.name, isSwedish: true })) }]}
      />
    );
  return (
    <fieldset className="field">
      <legend className="field-label">{careWords.geography}</legend>
      <div className="segments">
        {geographies.map(one => (
          <label key={one.id} className="segment">
            <input
              type="radio"
              name="geography"
              value={one.id}
              checked={one.id === chosen.id}
              onChange={() => change({ geography: one.id })}
            />
            <span>{geographyText(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const swedish = new Intl.Collator('sv', { numeric: true });

function found(clinics: CareCenter[], text: string): CareCenter[] {
  const asked = text.trim().toLocaleLowerCase('sv');
  return clinics.filter(({ id, name, municipality }) =>
    [id, name, municipality?.name].some(one => one?.toLocaleLowerCase('sv').includes(asked)),
  );
}

/** Sorted as Swedish is; those without a number stand last. */
function sorted(clinics: CareCenter[], sort: Sort, need: Need): CareCenter[] {
  const numberOf = (clinic: CareCenter) =>
    (sort === 'listed' ? clinic.listed : need.of.get(clinic.id)?.observedValue) ?? -Infinity;
  return clinics.toSorted(
    (a, b) => (sort === 'name' ? 0 : numberOf(b) - numberOf(a) || 0) || swedish.compare(a.name, b.name),
  );
}

import { useMemo, useState } from 'react';
import { apiUrl } from '../api/client';
import type { Profile } from '../api/types';
import type { Address, ChangeAddress } from '../choices/address';
import { HelpLink } from '../help/HelpLink';
import { letterOf, mostCompared, parseSelection, toggle } from '../choices/selection';
import { formatAreaKey, sameArea, type AreaKey } from '../choices/view';
import { Check } from '../responsibility/fields';
import { DrawerClose } from '../table/DrawerClose';
import { Downloads } from '../ui/Downloads';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { compareAreasWords } from '../words/compareAreas';
import { levelWords, words } from '../words/sv';
import '../styles/ranked.css';
import '../styles/compare.css';
import { CompareTable } from './CompareTable';
import { rowsOf, type Reference } from './rows';
import { useProfiles } from './useProfiles';

interface Props {
  address: Address;
  change: ChangeAddress;
  onSelect: (area: AreaKey) => void;
  onClose: () => void;
}

/** Two to five areas side by side, with what their differences are worth. */
export default function CompareDrawer({ address, change, onSelect, onClose }: Props) {
  const chosen = parseSelection(address.areas);
  const areas = chosen.slice(0, mostCompared);
  const reference = referenceOf(address.compare, areas);
  const { profiles, errors } = useProfiles(areas, 'at' in reference ? areas[reference.at]! : null);
  const [onlyDiffering, setOnly] = useState(false);
  const rows = useMemo(() => (profiles ? rowsOf(profiles, reference) : []), [profiles, address.compare]);
  const shown = onlyDiffering ? rows.filter(row => row.differs) : rows;
  const labels = areas.map((area, i) => profiles?.[i]?.area.label ?? area.code);
  const title = compareAreasWords.title(labels);
  return (
    <section className="drawer drawer-ranked drawer-compare" id="table" aria-label={title} aria-busy={!profiles}>
      <div className="drawer-tools">
        {areas.length >= 2 && (
          <>
            <Picker
              label={compareAreasWords.against}
              value={address.compare && isOffered(address.compare, areas) ? address.compare : formatAreaKey(areas[0]!)}
              onChange={compare => change({ compare }, 'replace')}
              groups={[
                {
                  title: compareAreasWords.areas,
                  choices: areas.map((area, i) => ({ id: formatAreaKey(area), label: `${letterOf(i)} ${labels[i]}` })),
                },
                {
                  title: compareAreasWords.around,
                  choices: (['county', 'country'] as const).map(id => ({ id, label: levelWords[id].one })),
                },
              ]}
            />
            <Check label={compareAreasWords.onlyDiffering} checked={onlyDiffering} onChange={setOnly} />
          </>
        )}
        <HelpLink topic="jamforelser" />
        <div className="selection-bar">
          <button type="button" className="button" onClick={() => change({ view: 'table' })}>
            <Icon name="back" />
            {compareAreasWords.toList}
          </button>
          {rows.length > 0 && <Downloads csv={fileUrl(areas, reference)} label={compareAreasWords.download} />}
        </div>
      </div>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={compareAreasWords.rows}>
        {errors.map(error => (
          <p key={error.detail} className="field-note" role="alert">{`${error.title}. ${error.detail}`}</p>
        ))}
        {areas.length < 2 && <p className="list-empty">{compareAreasWords.few}</p>}
        {chosen.length > mostCompared && <p className="field-note">{compareAreasWords.many(chosen.length)}</p>}
        {areas.length >= 2 && !profiles && (
          <p className="list-empty" role="status">
            {words.loading}
          </p>
        )}
        {profiles && areas.length >= 2 && (
          <CompareTable
            title={title}
            areas={areas}
            labels={labels}
            rows={shown}
            reference={reference}
            referenceName={nameOf(reference, labels)}
            onSelect={onSelect}
            onRemove={area => toggle(chosen, area, change)}
          />
        )}
        {profiles && areas.length >= 2 && <Notes profiles={profiles} />}
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

/** The server's own table of it, with each number's period, status and source. */
const fileUrl = (areas: AreaKey[], reference: Reference) =>
  apiUrl('profiles/comparison', {
    areas: areas.map(formatAreaKey).join(),
    against: 'at' in reference ? formatAreaKey(areas[reference.at]!) : reference.level,
    format: 'csv',
  });

const isOffered = (compare: string, areas: AreaKey[]) =>
  compare === 'county' || compare === 'country' || areas.some(area => formatAreaKey(area) === compare);

/** What the address asks for where it is among the areas, else the first of them. */
function referenceOf(compare: string | undefined, areas: AreaKey[]): Reference {
  if (compare === 'county' || compare === 'country') return { level: compare };
  return { at: Math.max(0, areas.findIndex(area => formatAreaKey(area) === compare)) };
}

const nameOf = (reference: Reference, labels: string[]) =>
  'at' in reference
    ? `${letterOf(reference.at)} ${labels[reference.at]}`
    : levelWords[reference.level].one.toLowerCase();

/** How the marks came about, and what has to be known of the areas. */
function Notes({ profiles }: { profiles: (Profile | null)[] }) {
  const known = profiles.filter(one => one !== null);
  const isMixed = known.some(one => !sameKind(one, known[0]!));
  return (
    <>
      <p className="field-note compare-notes">{compareAreasWords.how}</p>
      {isMixed && <p className="field-note compare-notes">{compareAreasWords.mixed}</p>}
    </>
  );
}

const sameKind = ({ area: a }: Profile, { area: b }: Profile) =>
  sameArea({ level: a.level, edition: a.edition, code: '' }, { level: b.level, edition: b.edition, code: '' });

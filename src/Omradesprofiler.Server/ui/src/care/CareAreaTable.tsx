import { useMemo } from 'react';
import type { CareArea } from '../api/care';
import type { Area } from '../api/types';
import { DrawerClose } from '../table/DrawerClose';
import { careWords } from '../words/care';
import { percentText } from '../words/numbers';
import { phrases } from '../words/phrases';
import { words } from '../words/sv';

interface Props {
  title: string;
  areas: CareArea[];
  /** The areas of what is looked at. */
  shown: Area[] | null;
  chosen: string | undefined;
  onChoose: (clinic: string) => void;
  onClose: () => void;
}

/** The map's areas with whose they are; those of the chosen clinic first. */
export function CareAreaTable({ title, areas, shown, chosen, onChoose, onClose }: Props) {
  const known = useMemo(() => new Map(shown?.map(area => [area.code, area])), [shown]);
  const rows = useMemo(() => {
    const isOwn = (row: CareArea) => Number(row.careCenters.some(one => one.careCenter.id === chosen));
    return areas.filter(row => known.has(row.area.code)).toSorted((a, b) => isOwn(b) - isOwn(a));
  }, [areas, known, chosen]);
  return (
    <section className="drawer" id="table" aria-label={phrases.table(title)}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={careWords.tableRows}>
        <table className="values-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{careWords.area}</th>
              <th scope="col" className="column-municipality">
                {careWords.municipality}
              </th>
              <th scope="col">{careWords.clinic}</th>
              <th scope="col" className="number">
                {careWords.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ area, careCenters }) =>
              (careCenters.length > 0 ? careCenters : [null]).map(share => (
                <tr
                  key={`${area.code} ${share?.careCenter.id}`}
                  data-selected={(share !== null && share.careCenter.id === chosen) || undefined}
                >
                  <th scope="row">{area.label}</th>
                  <td className="column-municipality">{known.get(area.code)?.municipalityName}</td>
                  <td>
                    {share ? (
                      <button
                        type="button"
                        className="link row-link"
                        aria-pressed={share.careCenter.id === chosen}
                        onClick={() => onChoose(share.careCenter.id)}
                      >
                        {share.careCenter.name}
                      </button>
                    ) : (
                      careWords.without
                    )}
                  </td>
                  <td className="number">{share ? percentText(share.weight * 100) : ''}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
        {rows.length === 0 && <p className="list-empty">{words.noRows}</p>}
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

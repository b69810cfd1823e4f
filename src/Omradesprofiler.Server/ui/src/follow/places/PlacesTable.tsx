import type { Schemas } from '../../api/schemas';
import { DataDrawer, type DataColumn } from '../../table/DataDrawer';
import { swedish } from '../../ui/swedish';
import { number } from '../../words/numbers';
import { placeWords as words } from '../../words/places';
import { shareText } from '../../words/siting';

type Nearby = Schemas['PlacesNearbyAnswer'];
type Place = Schemas['PlaceResponse'];

interface TableProps {
  places: Place[];
  nearby: Nearby | undefined;
  picked: string | undefined;
  onPick: (id: string) => void;
  onClose: () => void;
}

interface Row {
  place: Place;
  minutes: number | null;
  meters: number | null;
  share: number | null;
}

/** All places of the kind, or those that are near with the walk to each. */
export function PlacesTable({ places, nearby, picked, onPick, onClose }: TableProps) {
  const rows: Row[] = nearby?.places ?? places.map(place => ({ place, minutes: null, meters: null, share: null }));
  const columns: DataColumn<Row>[] = [
    inSwedish('name', words.name, row => row.place.name),
    inSwedish('kind', words.kind, row => row.place.kindName),
    { id: 'municipality', label: words.municipality, order: row => row.place.municipalityName },
    ...(nearby
      ? ([
          {
            id: 'minutes',
            label: words.time,
            isNumber: true,
            order: row => row.minutes,
            cell: row => number(row.minutes ?? 0),
          },
          ...(nearby.from.people === null ? [] : [{
            id: 'share',
            label: words.share,
            isNumber: true,
            order: (row: Row) => row.share,
            cell: (row: Row) => (row.share === null ? '–' : shareText(row.share)),
          }]),
        ] satisfies DataColumn<Row>[])
      : []),
    inSwedish('opening', words.opening, row => row.place.opening),
  ];
  return (
    <DataDrawer
      key={nearby ? 'near' : 'all'}
      caption={words.legend}
      columns={columns}
      rows={rows}
      keyOf={row => row.place.id}
      selected={picked}
      onSelect={onPick}
      onClose={onClose}
    />
  );
}

const inSwedish = (id: string, label: string, of: (row: Row) => string | null): DataColumn<Row> => ({
  id,
  label,
  order: of,
  cell: row => <span {...swedish}>{of(row) ?? '–'}</span>,
});

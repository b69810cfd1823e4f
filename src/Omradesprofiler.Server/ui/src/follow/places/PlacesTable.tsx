import type { Schemas } from '../../api/schemas';
import { DataDrawer, type DataColumn } from '../../table/DataDrawer';
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
    { id: 'name', label: words.name, order: row => row.place.name },
    { id: 'kind', label: words.kind, order: row => row.place.kindName },
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
    { id: 'opening', label: words.opening, order: row => row.place.opening },
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

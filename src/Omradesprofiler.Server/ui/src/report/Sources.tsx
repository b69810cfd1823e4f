import type { Snapshot } from '../api/types';
import type { Schemas } from '../api/schemas';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { swedish } from '../ui/swedish';
import { reportWords } from '../words/report';

/** Every source of the data package with its licence. */
export function Sources({ snapshot }: { snapshot: Snapshot }) {
  const { data, loading } = useResource<Schemas['SnapshotResponse']>(apiUrl('snapshot'));
  const sources = data?.sources ?? [];
  return (
    <table className="report-table" {...swedish} data-pending={loading || undefined}>
      <caption className="visually-hidden">{snapshot.title}</caption>
      <thead>
        <tr>
          <th scope="col">{reportWords.source}</th>
          <th scope="col">{reportWords.publisher}</th>
          <th scope="col">{reportWords.licence}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(one => (
          <tr key={one.id}>
            <th scope="row">
              {one.title}
              {one.updated && <small> {one.updated}</small>}
            </th>
            <td>{one.publisher}</td>
            <td>{one.licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { CareCenter, CareFlowCell, CareFlows } from '../api/care';
import type { Resource } from '../api/useResource';
import { FlowBars, type FlowPart } from '../charts/FlowBars';
import { Icon } from '../ui/Icon';
import { swedish } from '../ui/swedish';
import { shortName } from '../words/care';
import { countText, flowFinding, profileWords } from '../words/clinicProfile';
import { number } from '../words/numbers';
import { clinicPhrases } from '../words/phrases';

interface Props {
  clinic: CareCenter;
  flows: Resource<CareFlows>;
  onChoose: (clinic: string) => void;
}

/** Where those who live in the area are listed, and where those who are listed live: the same clinics in one order. */
export function ClinicFlows({ clinic, flows, onChoose }: Props) {
  const { data, error } = flows;
  if (error)
    return (
      <section className="panel-section">
        <h3>{profileWords.flows}</h3>
        <p className="field-note">{`${error.title}. ${error.detail}`}</p>
      </section>
    );
  if (!data) return null;
  const order = orderOf(clinic.id, data);
  const elsewhere = data.residents.filter(one => one.careCenter.kind === 'elsewhere');
  const outside = new Set(elsewhere.map(one => one.careCenter.id));
  const kept = new Set(order.filter(id => id !== clinic.id && !outside.has(id)).slice(0, mostShown));
  const left = partsOf(data.residents, clinic.id, order, kept);
  const right = partsOf(data.catchments, clinic.id, order, kept);
  const both = left.find(part => part.kind === 'both')?.people ?? 0;
  const sum = (parts: FlowPart[]) => parts.reduce((all, part) => all + part.people, 0);
  const finding = both > 0 ? flowFinding(both, sum(left), sum(right)) : '';
  return (
    <section className="panel-section" aria-labelledby="flows-title">
      <h3 id="flows-title">{profileWords.flows}</h3>
      {finding && <p className="finding-strong">{finding}</p>}
      {(left.length > 0 || right.length > 0) && (
        <FlowBars
          left={{ title: clinicPhrases.residents(number(sum(left))), parts: left }}
          right={{ title: clinicPhrases.listed(number(sum(right))), parts: right }}
          label={`${profileWords.flows}. ${finding}`}
        />
      )}
      {data.notes.map(note => (
        <p key={note} className="field-note" {...swedish}>
          {note}
        </p>
      ))}
      <FlowTable data={data} order={order} onChoose={onChoose} />
      <p className="field-note">{clinicPhrases.listing(data.period)}</p>
    </section>
  );
}

function FlowTable({ data, order, onChoose }: { data: CareFlows; order: string[]; onChoose: (id: string) => void }) {
  const [there, here] = [byId(data.residents), byId(data.catchments)];
  const name = (id: string) => (there.get(id) ?? here.get(id))!.careCenter;
  return (
    <details className="series">
      <summary>{profileWords.flowsTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{profileWords.eyebrow}</th>
            <th scope="col" className="number">
              {profileWords.residentsAt}
            </th>
            <th scope="col" className="number">
              {profileWords.listedIn}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map(id => (
            <tr key={id}>
              <th scope="row">
                {name(id).kind === 'elsewhere' ? (
                  <span {...swedish}>{name(id).name}</span>
                ) : (
                  <button type="button" className="link" onClick={() => onChoose(id)}>
                    {name(id).name}
                  </button>
                )}
              </th>
              <Count cell={there.get(id)} />
              <Count cell={here.get(id)} />
            </tr>
          ))}
        </tbody>
      </table>
      {data.areas.length > 0 && (
        <table>
          <caption>{profileWords.regso}</caption>
          <tbody>
            {data.areas.map(({ area, place, count }) => (
              <tr key={area.code}>
                <th scope="row">{area.label}</th>
                <td>{clinicPhrases.places[place]}</td>
                <Count cell={{ count }} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function Count({ cell }: { cell: Pick<CareFlowCell, 'count'> | undefined }) {
  if (!cell) return <td className="number quiet">–</td>;
  return (
    <td className="number">
      {cell.count.status === 'suppressed' && <Icon name="lock" />}
      {countText(cell.count)}
    </td>
  );
}

const byId = (cells: CareFlowCell[]) => new Map(cells.map(cell => [cell.careCenter.id, cell]));

/** The clinic itself, the others by how many they share with it, and those who are listed nowhere here last. */
function orderOf(own: string, { residents, catchments }: CareFlows): string[] {
  const people = new Map<string, number>();
  const outside = new Set<string>();
  for (const { careCenter, count } of [...residents, ...catchments]) {
    people.set(careCenter.id, (people.get(careCenter.id) ?? 0) + (count.count ?? 0.5));
    if (careCenter.kind === 'elsewhere') outside.add(careCenter.id);
  }
  const rank = (id: string) => (id === own ? 0 : outside.has(id) ? 2 : 1);
  return [...people.keys()]
    .filter(id => people.get(id)! > 0)
    .toSorted((a, b) => rank(a) - rank(b) || people.get(b)! - people.get(a)!);
}

/** So many other clinics have their own part; the rest are one. */
const mostShown = 5;

function partsOf(cells: CareFlowCell[], own: string, order: string[], kept: ReadonlySet<string>): FlowPart[] {
  const known = byId(cells);
  const counted = order.flatMap((id): FlowPart[] => {
    const cell = known.get(id);
    if (!cell?.count.count) return [];
    const kind = id === own ? 'both' : cell.careCenter.kind === 'elsewhere' ? 'none' : 'clinic';
    const label = id === own ? profileWords.both : shortName(cell.careCenter.name);
    return [{ id, label, people: cell.count.count, kind }];
  });
  const isKept = (part: FlowPart) => part.kind !== 'clinic' || kept.has(part.id);
  const rest = counted.filter(part => !isKept(part));
  const people = rest.reduce((sum, part) => sum + part.people, 0);
  const label = `${number(rest.length)} ${profileWords.others}`;
  const others: FlowPart = { id: 'rest', label, people, kind: 'clinic' };
  const isNone = (part: FlowPart) => part.kind === 'none';
  const shown = counted.filter(isKept);
  return [...shown.filter(part => !isNone(part)), ...(people > 0 ? [others] : []), ...shown.filter(isNone)];
}

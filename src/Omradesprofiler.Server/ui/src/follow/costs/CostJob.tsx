import type { Schemas } from '../../api/schemas';
import { around } from '../../areas/around';
import { placeName } from '../../choices/ChoicePanel';
import { SourceLine } from '../../siting/SourceLine';
import { DataDrawer, type DataColumn } from '../../table/DataDrawer';
import { ErrorMessage } from '../../ui/Message';
import { swedish } from '../../ui/swedish';
import { useWhole } from '../../ui/useWhole';
import { costWords as words } from '../../words/costs';
import { followWords } from '../../words/follow';
import { number } from '../../words/numbers';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { CostChoices } from './CostChoices';
import { ComparedCosts, CostPanel } from './CostPanel';
import { useCostPicture } from './useCostPicture';
import { useCosts, type Costs } from './useCosts';

type Cost = Schemas['CostResponse'];
type Line = Schemas['CostLineResponse'];

/** What interventions cost and whom they reach: one model, or up to six beside each other. */
export function CostJob(props: FollowProps) {
  const { snapshot, address, change } = props;
  const costs = useCosts(address);
  const { cost, one, beside } = costs;
  const { picture, loading } = useCostPicture(props, cost);
  const reveal = useWhole(picture ? around(picture.areas) : null);
  const ofOne = cost ? cost.name : `${words.list}, ${placeName(snapshot)}`;
  return (
    <FollowFrame
      {...props}
      title={beside ? words.comparedTitle(beside.length) : ofOne}
      finding={cost && !beside ? findingOf(cost) : undefined}
      swedishParts={[cost?.name]}
      csv={costs.csv}
      choices={<CostChoices costs={costs} onChange={ids => change({ cost: ids.join(',') }, 'replace')} />}
      legend={null}
      picture={picture}
      describe={code => picture?.areas.find(area => area.code === code)?.label ?? code}
      answer={{ data: undefined, error: undefined, loading: loading || one.loading, retry: one.reload }}
      map={{ reveal }}
      table={
        cost ? (
          <DataDrawer
            caption={words.lines}
            columns={lineColumns}
            rows={cost.lines}
            keyOf={row => row.id}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={cost && <CostSource cost={cost} />}
      panel={costContent(costs)}
    />
  );
}

/** What is beside the map: one model, several beside each other, or why there is none. */
function costContent({ list, one, cost, beside, compared }: Costs) {
  if (cost) {
    const places = cost.units.places.map(place => place.name);
    return {
      eyebrow: `${followWords.costs} · ${places.join(', ')}`,
      title: beside ? words.comparedTitle(beside.length) : cost.name,
      swedishParts: [cost.name, ...places],
      content: beside ? <ComparedCosts costs={beside} notes={compared.data!.notes} /> : <CostPanel cost={cost} />,
    };
  }
  const error = one.error ?? list.error;
  if (!error) return null;
  const retry = one.error ? one.reload : list.reload;
  return {
    eyebrow: followWords.costs,
    title: error.status === 404 ? followWords.notThere : words.failed,
    content: <ErrorMessage what={words.oneFailed} error={error} retry={retry} />,
  };
}

const CostSource = ({ cost }: { cost: Cost }) => (
  <SourceLine
    parts={[
      cost.source ?? '',
      cost.version ? `${words.versions} ${cost.version}` : '',
      cost.savedAt?.slice(0, 10) ?? '',
    ]}
    method={[...cost.notes, ...cost.residents.notes]}
  />
);

const amountColumn = (
  id: string,
  label: string,
  of: (row: Line) => number,
  write: (amount: number) => string,
): DataColumn<Line> => ({ id, label, isNumber: true, order: of, cell: row => write(of(row)) });

const lineColumns: DataColumn<Line>[] = [
  { id: 'line', label: words.line, order: row => row.title, cell: row => <span {...swedish}>{row.title}</span> },
  {
    id: 'years',
    label: words.year,
    order: row => row.firstYear,
    cell: row => words.years(row.firstYear, row.lastYear),
  },
  amountColumn('hours', words.hours, row => row.totalHours, number),
  amountColumn('perYear', words.perYear, row => row.perYear, words.kronor),
  amountColumn('total', words.sum, row => row.total, words.kronor),
];

function findingOf({ reached, total, firstYear, lastYear }: Cost): string {
  const sum = words.inAll(words.kronor(total), words.years(firstYear, lastYear));
  const reach =
    reached && reached.perPerson !== null
      ? words.finding(number(reached.people), words.perPerson(reached.perPerson))
      : words.noReach;
  return `${sum} ${reach}`;
}

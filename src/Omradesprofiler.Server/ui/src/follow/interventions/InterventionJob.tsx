import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useFresh } from '../../api/useFresh';
import { around } from '../../areas/around';
import { placeName } from '../../choices/ChoicePanel';
import { DataDrawer, type DataColumn } from '../../table/DataDrawer';
import { ErrorMessage, Message } from '../../ui/Message';
import { Marked } from '../../ui/Marked';
import { swedish } from '../../ui/swedish';
import { useWhole } from '../../ui/useWhole';
import { followWords } from '../../words/follow';
import { interventionWords as words } from '../../words/interventions';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { InterventionView } from './InterventionView';
import { overviewPicture } from './overviewPicture';
import { PlanView } from './PlanView';
import { stateText } from './stateText';
import type { Intervention } from './types';

const planning = 'ny';

/** The registered interventions, or one of them looked at. */
export function InterventionJob(props: FollowProps) {
  const { intervention } = props.address;
  if (intervention && /^\d+$/.test(intervention))
    return <InterventionView key={intervention} {...props} id={intervention} />;
  if (intervention === planning) return <PlanView {...props} />;
  return <Overview {...props} />;
}

function Overview(props: FollowProps) {
  const { snapshot, change } = props;
  const list = useFresh<Schemas['InterventionList']>(apiUrl('interventions'));
  const all = list.data?.interventions ?? [];
  const [first] = all;
  const { areas } = useAreas(snapshot, first?.level ?? null, first?.edition ?? null);
  const picture = useMemo(
    () => (first && areas ? overviewPicture(list.data!.interventions, areas) : null),
    [list.data, areas],
  );
  const reveal = useWhole(areas ? around(areas) : null);
  const open = (id: string) => change({ intervention: id, view: '' });
  const openOf = (code: string | null) => {
    const found = all.find(one => one.areas.some(area => area.code === code));
    if (found) open(String(found.id));
  };
  return (
    <FollowFrame
      {...props}
      title={`${words.list}, ${placeName(snapshot)}`}
      csv={all.length > 0 ? apiUrl('interventions', { format: 'csv' }) : null}
      choices={
        <>
          {list.error && <ErrorMessage what={words.failed} error={list.error} retry={list.reload} />}
          {list.data?.total === 0 && <Message title={words.none}>{words.noneAdvice}</Message>}
          <InterventionList all={all} onOpen={open} />
          <div className="side-actions">
            <button type="button" className="button" onClick={() => open(planning)}>
              {words.smallest}
            </button>
          </div>
        </>
      }
      legend={null}
      picture={picture}
      describe={code => areas?.find(area => area.code === code)?.label ?? code}
      answer={{ data: undefined, error: undefined, loading: list.loading, retry: list.reload }}
      map={{ reveal, onSelect: openOf, onClinic: id => open(id.split(' ')[0]!) }}
      table={
        all.length > 0 ? (
          <DataDrawer
            caption={words.list}
            columns={columns}
            rows={all}
            keyOf={one => String(one.id)}
            onSelect={open}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={null}
      panel={null}
    />
  );
}

interface ListProps {
  all: Intervention[];
  onOpen: (id: string) => void;
}

/** Each with the number that its areas have on the map. */
const InterventionList = ({ all, onOpen }: ListProps) => (
  <ul className="proposal-list">
    {all.map((one, i) => (
      <li key={one.id}>
        <button type="button" className="site-row" onClick={() => onOpen(String(one.id))}>
          <span className="site-mark" aria-hidden="true">
            {i + 1}
          </span>
          <span>
            <span {...swedish}>{one.name}</span>
            <small>
              <Marked text={stateText(one)} parts={[one.kindText]} />
            </small>
            <small>
              {words.from(one.start, one.end)}, {words.areaCount(one.areas.length)}
            </small>
          </span>
        </button>
      </li>
    ))}
  </ul>
);

const columns: DataColumn<Intervention>[] = [
  {
    id: 'name',
    label: followWords.interventions,
    order: one => one.name,
    cell: one => <span {...swedish}>{one.name}</span>,
  },
  {
    id: 'state',
    label: words.kind,
    order: one => stateText(one),
    cell: one => <Marked text={stateText(one)} parts={[one.kindText]} />,
  },
  { id: 'start', label: words.when, order: one => one.start, cell: one => words.from(one.start, one.end) },
  {
    id: 'outcome',
    label: words.outcome,
    order: one => one.outcome.title,
    cell: one => <span {...swedish}>{one.outcome.title}</span>,
  },
  { id: 'areas', label: followWords.areas, isNumber: true, order: one => one.areas.length },
];

import { useMemo } from 'react';
import type { CareCenters } from '../../api/care';
import type { Schemas } from '../../api/schemas';
import type { Area, Level } from '../../api/types';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { around } from '../../care/reveal';
import { placeName } from '../../choices/ChoicePanel';
import { editionAt } from '../../choices/view';
import type { Picture } from '../../map/picture';
import { Faults } from '../../responsibility/Faults';
import { Check } from '../../responsibility/fields';
import { useFresh } from '../../responsibility/useFresh';
import { useWhole } from '../../siting/AccessJob';
import { CopyLink } from '../../siting/CopyLink';
import { SourceLine } from '../../siting/SourceLine';
import { DataDrawer, type DataColumn } from '../../table/DataDrawer';
import { ErrorMessage, Message } from '../../ui/Message';
import { swedish } from '../../ui/swedish';
import { costWords as words } from '../../words/costs';
import { followWords } from '../../words/follow';
import { number } from '../../words/numbers';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { colours } from '../interventions/interventionPicture';
import { useAreas } from '../useAreas';
import { ComparedCosts, CostPanel } from './CostPanel';

type Cost = Schemas['CostResponse'];
type Line = Schemas['CostLineResponse'];

const mostCompared = 6;

/** What interventions cost and whom they reach: one model, or up to six beside each other. */
export function CostJob(props: FollowProps) {
  const { snapshot, address, change } = props;
  const list = useFresh<Schemas['CostList']>(apiUrl('costs'));
  const all = list.data?.costs ?? [];
  const asked = (address.cost ?? '').split(',').filter(Boolean).slice(0, mostCompared);
  const chosen = asked.length > 0 ? asked : all.slice(0, 1).map(one => one.id);
  const [id, version] = (chosen[0] ?? '').split('/');
  const one = useFresh<Schemas['CostAnswer']>(id ? apiUrl(`costs/${encodeURIComponent(id)}`, { version }) : null);
  const compare = chosen.length > 1 ? { a: chosen[0], b: chosen[1], more: chosen.slice(2).join(',') || null } : null;
  const compared = useFresh<Schemas['CostComparisonResponse']>(compare && apiUrl('costs/compare', compare));
  const cost = one.data?.cost;
  const costs = compared.data ? [compared.data.a, ...compared.data.differences.map(found => found.cost)] : null;
  const { picture, loading } = useCostPicture(props, cost);
  const reveal = useWhole(picture ? around(picture.areas) : null);
  const set = (ids: string[]) => change({ cost: ids.join(',') }, 'replace');
  const title = costs
    ? words.comparedTitle(costs.length)
    : cost
      ? cost.name
      : `${words.list}, ${placeName(snapshot)}`;
  const error = one.error ?? list.error;
  return (
    <FollowFrame
      {...props}
      title={title}
      finding={cost && !costs ? findingOf(cost) : undefined}
      swedishParts={[cost?.name]}
      csv={
        compare
          ? apiUrl('costs/compare', { ...compare, format: 'csv' })
          : id
            ? apiUrl(`costs/${encodeURIComponent(id)}`, { version, format: 'csv' })
            : null
      }
      choices={
        <>
          {list.data?.total === 0 && <Message title={words.none}>{words.noneAdvice}</Message>}
          {all.length > 1 && <p className="field-note">{words.compareHelp}</p>}
          <ul className="cost-list">
            {all.map(model => (
              <li key={model.id}>
                <button
                  type="button"
                  className="site-row cost-row"
                  aria-pressed={model.id === id}
                  onClick={() => set([model.id])}
                >
                  <span>
                    <span {...swedish}>{model.name}</span>
                    <small>
                      {words.kronor(model.total)}, {words.years(model.firstYear, model.lastYear)}
                    </small>
                  </span>
                </button>
                {all.length > 1 && model.id !== id && (
                  <Check
                    label={words.compareOne(model.name)}
                    checked={chosen.includes(model.id)}
                    onChange={isOn =>
                      set(
                        isOn
                          ? [...chosen, model.id].slice(0, mostCompared)
                          : chosen.filter(some => some !== model.id),
                      )
                    }
                  />
                )}
              </li>
            ))}
          </ul>
          {chosen.length === mostCompared && <p className="field-note">{words.most}</p>}
          {compared.error && <Faults what={words.compareFailed} error={compared.error} />}
          <div className="side-actions">
            <CopyLink />
          </div>
        </>
      }
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
      footer={
        cost && (
          <SourceLine
            parts={[
              cost.source ?? '',
              cost.version ? `${words.versions} ${cost.version}` : '',
              cost.savedAt?.slice(0, 10) ?? '',
            ]}
            method={[...cost.notes, ...cost.residents.notes]}
          />
        )
      }
      panel={
        cost
          ? {
              eyebrow: `${followWords.costs} · ${cost.units.places.map(place => place.name).join(', ')}`,
              title: costs ? words.comparedTitle(costs.length) : cost.name,
              swedishParts: [cost.name, ...cost.units.places.map(place => place.name)],
              content: costs ? <ComparedCosts costs={costs} notes={compared.data!.notes} /> : <CostPanel cost={cost} />,
            }
          : error
            ? {
                eyebrow: followWords.costs,
                title: error.status === 404 ? followWords.notThere : words.failed,
                content: (
                  <ErrorMessage what={words.oneFailed} error={error} retry={one.error ? one.reload : list.reload} />
                ),
              }
            : null
      }
    />
  );
}

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

/** Where the model is: its clinics as points, its areas coloured. */
function useCostPicture({ snapshot }: FollowProps, cost: Cost | undefined) {
  const isAreas = cost !== undefined && cost.units.level !== null;
  const level = (isAreas ? cost.units.level : 'deso') as Level;
  const edition = isAreas ? cost.units.edition : editionAt(snapshot, 'deso', '9999');
  const { areas, loading } = useAreas(snapshot, level, edition);
  const clinics = useResource<CareCenters>(cost?.units.kind === 'careCenter' ? apiUrl('care-centers') : null);
  const picture = useMemo(
    () => (areas ? costPicture(areas, level, edition, cost, clinics.data) : null),
    [areas, level, edition, cost, clinics.data],
  );
  return { picture, loading };
}

function costPicture(
  areas: Area[],
  level: Level,
  edition: string | null,
  cost: Cost | undefined,
  clinics: CareCenters | undefined,
): Picture {
  const codes = new Set(cost?.units.places.map(place => place.code));
  return {
    view: { level, edition, period: '9999' },
    areas,
    values: areas.map(({ code }) => ({ area: { code }, status: 'published' as const, uncertain: false })),
    scheme: {
      kind: 'categories',
      classes: [colours.others, colours.treated].map(colour => ({ from: null, to: null, label: '', colour, count: 0 })),
      classOf: new Map(areas.map(({ code }) => [code, codes.has(code) ? 1 : 0])),
    },
    clinics: (clinics?.careCenters ?? [])
      .filter(one => codes.has(one.id) && one.place)
      .map(({ id, name, place }) => ({
        id,
        name,
        position: [place!.longitude, place!.latitude] as const,
        weight: 1,
        isChosen: true,
      })),
  };
}

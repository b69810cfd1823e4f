import { useEffect, useMemo, useState } from 'react';
import type { Schemas } from '../../api/schemas';
import type { Area } from '../../api/types';
import { apiUrl, postJson, type ApiError } from '../../api/client';
import { around } from '../../care/reveal';
import { editionAt, scopeOf } from '../../choices/view';
import type { Picture } from '../../map/picture';
import { Faults } from '../../responsibility/Faults';
import { toApiError } from '../../responsibility/useFresh';
import { AreaSearch } from '../../search/AreaSearch';
import { useWhole } from '../../siting/AccessJob';
import { CopyLink } from '../../siting/CopyLink';
import { SourceLine } from '../../siting/SourceLine';
import { Icon } from '../../ui/Icon';
import { followWords } from '../../words/follow';
import { interventionWords as words } from '../../words/interventions';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { BalancePart } from './CheckParts';
import { colours } from './interventionPicture';
import { PlanForm } from './PlanForm';
import { planRequest, readPlan, writePlan } from './planQuestion';
import { PlanResult } from './PlanResult';
import { letterOf } from './types';

type Smallest = Schemas['SmallestEffectResponse'];

/** What could be seen of an intervention, before it is promised: nothing is saved. */
export function PlanView(props: FollowProps) {
  const { snapshot, indicators, address, change } = props;
  const plan = readPlan(address.ask, indicators);
  const codes = (address.areas ?? '').split(',').filter(code => /^\d{4}[ABC]\d{4}$/.test(code));
  const edition = editionAt(snapshot, 'deso', plan.start.slice(0, 4));
  const { areas, ...division } = useAreas(snapshot, 'deso', edition);
  const chosen = codes.flatMap(code => areas?.find(area => area.code === code) ?? []);
  const request = planRequest(plan, chosen.map(area => area.code), edition, indicators);
  const { data, error, isAsking } = useSmallest(request, plan.years);
  const picture = useMemo(() => (areas ? planPicture(areas, edition, codes) : null), [areas, edition, address.areas]);
  const reveal = useWhole(areas ? around(areas) : null);
  const set = (next: string[]) => change({ areas: next.join(',') }, 'replace');
  const toggle = (code: string | null) =>
    code && set(codes.includes(code) ? codes.filter(one => one !== code) : [...codes, code]);
  return (
    <FollowFrame
      {...props}
      title={words.smallest}
      finding={data?.text.split(/(?<=\.) /)[0] ?? words.smallestHelp}
      swedishParts={[data?.text.split(/(?<=\.) /)[0]]}
      isBusy={isAsking}
      choices={
        <>
          <button
            type="button"
            className="link back-link"
            onClick={() => change({ intervention: '', view: '' })}
          >
            <Icon name="back" /> {followWords.back}
          </button>
          <AreaSearch
            edition={edition}
            scope={scopeOf(snapshot)}
            onSelect={area => area.level === 'deso' && !codes.includes(area.code) && toggle(area.code)}
          />
          <PlanForm
            plan={plan}
            indicators={indicators}
            areas={chosen}
            onChange={part => change({ ask: writePlan({ ...plan, ...part }) }, 'replace')}
            onRemove={code => set(codes.filter(one => one !== code))}
          />
          {error && <Faults what={words.notReckoned} error={error} />}
          <div className="side-actions">
            <CopyLink />
          </div>
        </>
      }
      legend={null}
      picture={picture}
      describe={code => <p className="tooltip-name">{areas?.find(area => area.code === code)?.label ?? code}</p>}
      answer={{ data: undefined, error: division.error, loading: division.loading || isAsking, retry: division.retry }}
      map={{ reveal, onSelect: toggle, onClinic: toggle }}
      table={null}
      footer={data && <SourceLine parts={[`${data.outcome.title}, ${data.period}`, data.source]} method={data.notes} />}
      panel={
        data && request
          ? {
              eyebrow: words.smallest,
              title: `${data.outcome.title}, ${words.areaCount(data.areas.length)}`,
              content: (
                <>
                  <PlanResult answer={data} />
                  <BalancePart balance={data.balance} />
                </>
              ),
            }
          : null
      }
    />
  );
}

const pauseMilliseconds = 400;

/** The answer to what was last asked; it takes seconds, so that each keystroke does not ask. */
function useSmallest(request: object | null, years: number) {
  const asked = request && JSON.stringify({ request, years });
  const [answer, setAnswer] = useState<{ asked: string; data?: Smallest; error?: ApiError }>();
  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as { request: object; years: number };
      postJson<Smallest>(apiUrl('interventions/smallest-effect', { years: body.years }), body.request, abort.signal)
        .then(data => setAnswer({ asked, data }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setAnswer({ asked, error: toApiError(error) });
        });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  const current = answer?.asked === asked ? answer : undefined;
  return { data: current?.data, error: current?.error, isAsking: asked !== null && !current };
}

function planPicture(areas: Area[], edition: string | null, codes: string[]): Picture {
  return {
    view: { level: 'deso', edition, period: '9999' },
    areas,
    values: areas.map(({ code }) => ({ area: { code }, status: 'published' as const, uncertain: false })),
    scheme: {
      kind: 'categories',
      classes: [colours.treated, colours.others].map(colour => ({ from: null, to: null, label: '', colour, count: 0 })),
      classOf: new Map(areas.map(({ code }) => [code, codes.includes(code) ? 0 : 1])),
    },
    sites: {
      points: areas.flatMap(({ code, labelPoint }) =>
        codes.includes(code) && labelPoint
          ? [
              {
                id: code,
                name: '',
                position: labelPoint,
                kind: 'chosen' as const,
                mark: letterOf(codes.indexOf(code)),
                isPicked: false,
              },
            ]
          : [],
      ),
      lines: [],
      reach: null,
    },
  };
}

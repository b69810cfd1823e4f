import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import { around } from '../../areas/around';
import { editionAt, scopeOf } from '../../choices/view';
import { Faults } from '../../responsibility/Faults';
import { AreaSearch } from '../../search/AreaSearch';
import { CopyLink } from '../../siting/CopyLink';
import { SourceLine } from '../../siting/SourceLine';
import { useWhole } from '../../ui/useWhole';
import { interventionWords as words } from '../../words/interventions';
import { BackLink } from '../BackLink';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { BalancePart } from './CheckParts';
import { PlanForm } from './PlanForm';
import { planPicture } from './planPicture';
import { planRequest, readPlan, writePlan } from './planQuestion';
import { PlanResult } from './PlanResult';
import { useSmallest } from './useSmallest';

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
  const finding = data?.text.split(/(?<=\.) /)[0];
  return (
    <FollowFrame
      {...props}
      title={words.smallest}
      finding={finding ?? words.smallestHelp}
      swedishParts={[finding]}
      isBusy={isAsking}
      choices={
        <>
          <BackLink onBack={() => change({ intervention: '', view: '' })} />
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
      panel={data && request ? planContent(data) : null}
    />
  );
}

const planContent = (data: Schemas['SmallestEffectResponse']) => ({
  eyebrow: words.smallest,
  title: `${data.outcome.title}, ${words.areaCount(data.areas.length)}`,
  swedishParts: [data.outcome.title],
  content: (
    <>
      <PlanResult answer={data} />
      <BalancePart balance={data.balance} />
    </>
  ),
});

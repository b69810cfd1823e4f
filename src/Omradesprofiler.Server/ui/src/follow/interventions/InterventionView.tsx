import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useFresh } from '../../api/useFresh';
import { around } from '../../areas/around';
import { CopyLink } from '../../siting/CopyLink';
import { DataDrawer } from '../../table/DataDrawer';
import { Downloads } from '../../ui/Downloads';
import { useWhole } from '../../ui/useWhole';
import { inSentence } from '../../words/inSentence';
import { interventionWords as words } from '../../words/interventions';
import { BackLink } from '../BackLink';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { ComparedLegend } from './ComparedLegend';
import { InterventionFacts } from './InterventionFacts';
import { interventionContent, InterventionSource } from './interventionContent';
import { interventionPicture } from './interventionPicture';
import { rolesOf } from './roles';
import type { Controls, FollowUp } from './types';

/** One intervention: its areas and those they are compared with, and what can be concluded. */
export function InterventionView({ id, ...props }: FollowProps & { id: string }) {
  const { snapshot, indicators, change } = props;
  const found = useIntervention(id);
  const { one, controls, report } = found;
  const { areas, ...division } = useAreas(snapshot, one?.level ?? null, one?.edition ?? null);
  const picture = useMemo(
    () => (one && areas ? interventionPicture(one, controls.data, areas) : null),
    [one, controls.data, areas],
  );
  const reveal = useWhole(areas ? around(areas) : null);
  const names = useMemo(() => new Map(areas?.map(area => [area.code, area.label])), [areas]);
  const roles = useMemo(() => (one ? rolesOf(one, controls.data) : []), [one, controls.data]);
  const conclusion = report.data && inSentence(report.data.title);
  return (
    <FollowFrame
      {...props}
      title={one ? [one.name, conclusion].filter(Boolean).join(': ') : words.list}
      finding={one && [`${one.kindText}, ${words.from(one.start, one.end)}.`, one.stamp ?? ''].join(' ')}
      swedishParts={[one?.name, conclusion, one?.kindText, one?.stamp]}
      csv={report.data ? apiUrl(`interventions/${id}/follow-up`, { format: 'csv' }) : null}
      choices={
        <>
          <BackLink onBack={() => change({ intervention: '', view: '' })} />
          {one && <InterventionFacts one={one} />}
          <div className="side-actions">
            <CopyLink />
            {controls.data && (
              <Downloads csv={apiUrl(`interventions/${id}/controls`, { format: 'csv' })} label={words.pairs} />
            )}
          </div>
        </>
      }
      legend={picture && <ComparedLegend picture={picture} hasControls={controls.data !== undefined} />}
      picture={picture}
      describe={code => <RoleTip name={names.get(code) ?? code} role={roles.find(row => row.code === code)?.role} />}
      answer={{ ...division, data: undefined, loading: found.answer.loading || division.loading }}
      isBusy={report.loading}
      map={{ reveal }}
      table={
        one ? (
          <DataDrawer
            caption={words.pairs}
            columns={[
              { id: 'area', label: words.area, order: row => names.get(row.code) ?? row.code },
              { id: 'letter', label: words.letter, order: row => row.letter },
              { id: 'role', label: words.role, order: row => row.role },
            ]}
            rows={roles}
            keyOf={row => row.code}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={one && report.data && <InterventionSource one={one} report={report.data} controls={controls.data} />}
      panel={interventionContent(found, indicators)}
    />
  );
}

/** The intervention, the areas that it is compared with, and what can be concluded: each when it has been reckoned. */
function useIntervention(id: string) {
  const answer = useFresh<Schemas['InterventionAnswer']>(apiUrl(`interventions/${id}`));
  const one = answer.data?.intervention;
  const controls = useFresh<Controls>(one ? apiUrl(`interventions/${id}/controls`) : null);
  const report = useFresh<FollowUp>(one ? apiUrl(`interventions/${id}/follow-up`) : null);
  return { answer, one, controls, report };
}

export type FoundIntervention = ReturnType<typeof useIntervention>;

const RoleTip = ({ name, role }: { name: string; role: string | undefined }) => (
  <>
    <p className="tooltip-name">{name}</p>
    {role && <p className="tooltip-value">{role}</p>}
  </>
);

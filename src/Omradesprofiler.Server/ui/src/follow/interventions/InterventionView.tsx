import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import type { Level } from '../../api/types';
import { apiUrl } from '../../api/client';
import { useFresh } from '../../api/useFresh';
import { around } from '../../care/reveal';
import { Faults } from '../../responsibility/Faults';
import { useWhole } from '../../siting/AccessJob';
import { CopyLink } from '../../siting/CopyLink';
import { SourceLine } from '../../siting/SourceLine';
import { DataDrawer } from '../../table/DataDrawer';
import { Downloads } from '../../ui/Downloads';
import { Icon } from '../../ui/Icon';
import { ErrorMessage } from '../../ui/Message';
import { inSentence } from '../../words/inSentence';
import { followWords } from '../../words/follow';
import { interventionWords as words } from '../../words/interventions';
import { levelWords } from '../../words/sv';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { BalancePart, MovedPart, OtherWaysPart, RegressionPart, VersionsPart } from './CheckParts';
import { ComparedLegend } from './ComparedLegend';
import { InterventionFacts } from './InterventionFacts';
import { interventionPicture } from './interventionPicture';
import { ResultPart } from './ResultPart';
import { letterOf, type Controls, type FollowUp, type Intervention } from './types';

/** One intervention: its areas and those they are compared with, and what can be concluded. */
export function InterventionView({ id, ...props }: FollowProps & { id: string }) {
  const { snapshot, indicators, change } = props;
  const answer = useFresh<Schemas['InterventionAnswer']>(apiUrl(`interventions/${id}`));
  const one = answer.data?.intervention;
  const controls = useFresh<Controls>(one ? apiUrl(`interventions/${id}/controls`) : null);
  const report = useFresh<FollowUp>(one ? apiUrl(`interventions/${id}/follow-up`) : null);
  const { areas, ...division } = useAreas(snapshot, one ? (one.level as Level) : null, one?.edition ?? null);
  const picture = useMemo(
    () => (one && areas ? interventionPicture(one, controls.data, areas) : null),
    [one, controls.data, areas],
  );
  const reveal = useWhole(areas ? around(areas) : null);
  const names = useMemo(() => new Map(areas?.map(area => [area.code, area.label])), [areas]);
  const roles = useMemo(() => (one ? rolesOf(one, controls.data) : []), [one, controls.data]);
  const roleOf = new Map(roles.map(row => [row.code, row]));
  const decimals = indicators.find(found => found.id === one?.outcome.indicator)?.decimals ?? 1;
  return (
    <FollowFrame
      {...props}
      title={one ? [one.name, report.data && inSentence(report.data.title)].filter(Boolean).join(': ') : words.list}
      finding={one && [`${one.kindText}, ${words.from(one.start, one.end)}.`, one.stamp ?? ''].join(' ')}
      swedishParts={[one?.name, report.data && inSentence(report.data.title), one?.kindText, one?.stamp]}
      csv={report.data ? apiUrl(`interventions/${id}/follow-up`, { format: 'csv' }) : null}
      choices={
        <>
          <button
            type="button"
            className="link back-link"
            onClick={() => change({ intervention: '', view: '' })}
          >
            <Icon name="back" /> {followWords.back}
          </button>
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
      describe={code => (
        <>
          <p className="tooltip-name">{names.get(code) ?? code}</p>
          {roleOf.get(code) && <p className="tooltip-value">{roleOf.get(code)!.role}</p>}
        </>
      )}
      answer={{
        data: undefined,
        error: division.error,
        loading: answer.loading || division.loading,
        retry: division.retry,
      }}
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
      footer={
        report.data && one && (
          <SourceLine
            parts={[
              `${one.outcome.title} (${one.outcome.unit})`,
              `${levelWords[one.level as Level].one} ${one.edition ?? ''}`.trim(),
              report.data.period,
              report.data.source,
            ]}
            method={[report.data.method.text, ...report.data.notes, ...(controls.data?.notes ?? [])]}
          />
        )
      }
      panel={
        one
          ? {
              eyebrow: stateText(one),
              title: one.name,
              swedishParts: [one.kindText, one.name],
              content: (
                <>
                  {report.data && <ResultPart report={report.data} decimals={decimals} />}
                  {report.loading && !report.data && <p className="panel-note quiet">{words.reckoning}</p>}
                  {report.error && <Faults what={words.followUpFailed} error={report.error} />}
                  {report.data && <RegressionPart report={report.data} />}
                  {report.data && <MovedPart report={report.data} />}
                  {controls.error && <Faults what={words.controlsFailed} error={controls.error} />}
                  {controls.data && <BalancePart balance={controls.data.balance} />}
                  {report.data && <OtherWaysPart report={report.data} />}
                  <VersionsPart one={one} controls={controls.data} />
                </>
              ),
            }
          : answer.error
            ? {
                eyebrow: followWords.interventions,
                title: answer.error.status === 404 ? followWords.notThere : words.oneFailed,
                content: <ErrorMessage what={words.oneFailed} error={answer.error} retry={answer.reload} />,
              }
            : null
      }
    />
  );
}

/** "Social förskrivning · avslutad · i efterhand" */
export const stateText = ({ kindText, isWithdrawn, end, isAfterStart }: Intervention) =>
  [
    kindText,
    isWithdrawn ? words.withdrawn : end ? words.ended : words.ongoing,
    isAfterStart ? words.afterStart : words.beforeStart,
  ].join(' · ');

interface Role {
  code: string;
  letter: string;
  role: string;
}

function rolesOf(one: Intervention, controls: Controls | undefined): Role[] {
  const letters = new Map(one.areas.map((area, i) => [area.code, letterOf(i)]));
  return [
    ...one.areas.map(({ code }) => ({ code, letter: letters.get(code)!, role: words.treatedRole })),
    ...(controls?.pairs ?? []).flatMap(({ area, controls: some }) => {
      const letter = letters.get(area.code) ?? '';
      return some.map(({ code }) => ({ code, letter: letter.toLowerCase(), role: words.controlRole(letter) }));
    }),
    ...(controls?.excluded ?? [])
      .filter(code => !letters.has(code))
      .map(code => ({ code, letter: '', role: words.excludedRole })),
  ];
}

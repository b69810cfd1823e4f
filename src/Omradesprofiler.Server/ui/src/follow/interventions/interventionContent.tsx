import { Faults } from '../../responsibility/Faults';
import { SourceLine } from '../../siting/SourceLine';
import { ErrorMessage } from '../../ui/Message';
import { followWords } from '../../words/follow';
import { interventionWords as words } from '../../words/interventions';
import { levelWords } from '../../words/sv';
import type { FollowProps } from '../FollowFrame';
import { BalancePart, MovedPart, OtherWaysPart, RegressionPart, VersionsPart } from './CheckParts';
import type { FoundIntervention } from './InterventionView';
import { ResultPart } from './ResultPart';
import { stateText } from './stateText';
import type { Controls, FollowUp, Intervention } from './types';

/** What is beside the map: the conclusion with what bears it, or why there is none. */
export function interventionContent(found: FoundIntervention, indicators: FollowProps['indicators']) {
  const { answer, one } = found;
  if (one)
    return {
      eyebrow: stateText(one),
      title: one.name,
      swedishParts: [one.kindText, one.name],
      content: <InterventionParts {...found} one={one} indicators={indicators} />,
    };
  if (!answer.error) return null;
  return {
    eyebrow: followWords.interventions,
    title: answer.error.status === 404 ? followWords.notThere : words.oneFailed,
    content: <ErrorMessage what={words.oneFailed} error={answer.error} retry={answer.reload} />,
  };
}

interface PartsProps extends FoundIntervention, Pick<FollowProps, 'indicators'> {
  one: Intervention;
}

function InterventionParts({ one, controls, report, indicators }: PartsProps) {
  const decimals = indicators.find(known => known.id === one.outcome.indicator)?.decimals ?? 1;
  return (
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
  );
}

interface SourceProps {
  one: Intervention;
  report: FollowUp;
  controls: Controls | undefined;
}

export const InterventionSource = ({ one, report, controls }: SourceProps) => (
  <SourceLine
    parts={[
      `${one.outcome.title} (${one.outcome.unit})`,
      `${levelWords[one.level].one} ${one.edition ?? ''}`.trim(),
      report.period,
      report.source,
    ]}
    method={[report.method.text, ...report.notes, ...(controls?.notes ?? [])]}
  />
);

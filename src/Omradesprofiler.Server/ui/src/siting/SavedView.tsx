import { useMemo } from 'react';
import type { Siting, SitingComparison, SitingList, SitingResult } from '../api/siting';
import { apiUrl } from '../api/client';
import type { Fresh } from '../api/useFresh';
import type { ChangeAddress } from '../choices/address';
import { around } from '../areas/around';
import { reportAddress } from '../report/address';
import { comparedTitle, siteWords } from '../words/siting';
import { useWhole } from '../ui/useWhole';
import { AnswerTip } from './AnswerTip';
import { answerTable, meanText, resultFinding, resultFooter } from './answer';
import { namesOf } from './asked';
import { PlaceLegend } from './PlaceLegend';
import { SavedPanel } from './SavedPanel';
import { SavedSide } from './SavedSide';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { TimeLegend } from './TimeLegend';
import { useSaved, type Saved } from './useSaved';

interface Props extends SitingProps {
  id: string;
  list: Fresh<SitingList>;
}

/** One saved placement: its places on the map with the proof, alone or beside another. */
export function SavedView({ id, list, ...props }: Props) {
  const { indicators, address, change } = props;
  const { travel } = props.travel;
  const saved = useSaved(props, id, list.reload);
  const { answer, siting, result, compared, question, work, picture, rows, pick } = saved;
  const bounds = useMemo(() => (travel ? around(travel.areas) : null), [travel]);
  const reveal = useWhole(bounds);
  const comparison = compared.data;
  return (
    <SitingFrame
      {...props}
      title={titleOf(siting, result, comparison)}
      finding={comparison?.text ?? (result ? resultFinding(result, question) : undefined)}
      swedishParts={[result?.option.label, comparison?.text, comparison?.a.name, comparison?.b.name]}
      csv={result ? apiUrl(`sitings/${id}`, { format: 'csv' }) : null}
      report={result ? reportAddress({ report: 'siting', siting: id }) : null}
      isBusy={work.isOpen}
      choices={
        <SavedSide
          siting={siting}
          names={namesOf(indicators, travel)}
          list={list.data}
          address={address}
          change={change}
        />
      }
      legend={result && picture && <SavedLegend {...{ saved, result, change }} />}
      picture={picture}
      describe={code => <AnswerTip row={rows.get(code)} code={code} result={result} />}
      answer={{ data: undefined, error: answer.error, loading: answer.loading, retry: answer.reload }}
      map={{ reveal, onClinic: pick }}
      table={result && answerTable(result, rows, () => change({ view: '' }))}
      footer={result && resultFooter(result)}
      panel={
        siting
          ? {
              eyebrow: comparison ? siteWords.besideNumbers(comparison.a.id, comparison.b.id) : versionText(siting),
              title: comparison ? siteWords.comparison : siting.name,
              content: <SavedPanel saved={saved} siting={siting} address={address} change={change} />,
            }
          : null
      }
    />
  );
}

interface LegendProps {
  saved: Saved;
  result: SitingResult;
  change: ChangeAddress;
}

/** One placement's times, or the difference between two. */
function SavedLegend({ saved, result, change }: LegendProps) {
  if (!saved.compared.data) return <PlaceLegend placement={saved} result={result} change={change} />;
  return (
    <TimeLegend
      picture={saved.times}
      option={result.option}
      title={siteWords.legendCompared}
      note={siteWords.legendComparedHelp}
      signs={['compared', 'clinic']}
    />
  );
}

function titleOf(siting: Siting | undefined, result: SitingResult | null, comparison: SitingComparison | undefined) {
  if (comparison) return comparedTitle(comparison);
  if (!siting) return siteWords.list;
  return result ? `${siting.name}. I${meanText(result).slice(1)}` : siting.name;
}

const versionText = ({ version }: Siting) =>
  version
    ? [`${version.stageText}, ${siteWords.version} ${version.version}`, version.by, version.at.slice(0, 10)]
        .filter(Boolean)
        .join(' · ')
    : '';

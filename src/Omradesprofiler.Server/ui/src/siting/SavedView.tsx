import { useCallback, useMemo } from 'react';
import type { Siting, SitingAnswer, SitingComparison, SitingList } from '../api/siting';
import { apiUrl } from '../api/client';
import { useFresh, type Fresh } from '../api/useFresh';
import { around } from '../areas/around';
import { reportAddress } from '../report/address';
import { Faults } from '../responsibility/Faults';
import { JobLine } from '../responsibility/JobLine';
import { useJob } from '../responsibility/useJob';
import { siteWords, type RequestNames } from '../words/siting';
import { useWhole } from '../ui/useWhole';
import { AnswerTip } from './AnswerTip';
import { answerTable, meanText, resultFinding, resultFooter } from './answer';
import { ComparedPart } from './ComparedPart';
import { PickedNote } from './PickedNote';
import { Refusal } from './PlaceJob';
import { questionFrom, questionOf, type Question } from './question';
import { ResultPanel } from './ResultPanel';
import { SavedSide } from './SavedSide';
import { ShownChoice, shownOf } from './ShownChoice';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { TimeLegend } from './TimeLegend';
import { useReachOf } from './useReachOf';
import { useSitingPicture } from './useSitingPicture';
import { placeNames } from './WhereChoice';

interface Props extends SitingProps {
  id: string;
  list: Fresh<SitingList>;
}

/** One saved placement: its places on the map with the proof, alone or beside another. */
export function SavedView({ id, list, ...props }: Props) {
  const { address, change } = props;
  const { travel } = props.travel;
  const answer = useFresh<SitingAnswer>(apiUrl(`sitings/${id}`));
  const siting = answer.data?.siting;
  const result = siting?.result ?? null;
  const { reload } = answer;
  const reloadList = list.reload;
  const onEnded = useCallback(() => {
    reload();
    reloadList();
  }, [reload, reloadList]);
  const work = useJob(siting?.job ?? null, onEnded);
  const besideId = result && address.beside && /^\d+$/.test(address.beside) ? address.beside : null;
  const compared = useFresh<SitingComparison>(besideId && apiUrl('sitings/compare', { a: id, b: besideId }));
  const other = useFresh<SitingAnswer>(besideId && apiUrl(`sitings/${besideId}`));
  const question = useQuestion(siting, travel?.adopted ?? '');
  const shown = shownOf(address.map);
  const reach = useReachOf(travel, question, address.site);
  const { picture, times, rows } = useSitingPicture({
    travel,
    question,
    result,
    shown,
    picked: address.site,
    reach: address.site ? reach.data : undefined,
    compared: compared.data,
    others: other.data?.siting.result?.sites,
  });
  const legendTitle = compared.data
    ? siteWords.legendCompared
    : shown === 'change'
      ? siteWords.legendChange
      : siteWords.legendTime;
  const bounds = useMemo(() => (travel ? around(travel.areas) : null), [travel]);
  const reveal = useWhole(bounds);
  const pick = (code: string) => change({ site: code === address.site ? '' : code }, 'replace');
  return (
    <SitingFrame
      {...props}
      title={siting ? (result ? `${siting.name}. I${meanText(result).slice(1)}` : siting.name) : siteWords.list}
      finding={result ? resultFinding(result, question) : undefined}
      swedishParts={[result?.option.label]}
      csv={result ? apiUrl(`sitings/${id}`, { format: 'csv' }) : null}
      report={result ? reportAddress({ report: 'siting', siting: id }) : null}
      isBusy={work.isOpen}
      choices={
        <SavedSide siting={siting} names={namesOf(props)} list={list.data} address={address} change={change} />
      }
      legend={
        result &&
        picture && (
          <>
            {!compared.data && (
              <ShownChoice value={shown} onChange={map => change({ map: map === 'after' ? '' : map }, 'replace')} />
            )}
            <TimeLegend
              picture={times}
              option={result.option}
              title={legendTitle}
              signs={compared.data ? ['compared', 'clinic'] : ['chosen', 'clinic', 'candidate', 'lines']}
            />
          </>
        )
      }
      picture={picture}
      describe={code => <AnswerTip row={rows.get(code)} code={code} result={result} />}
      answer={{ data: undefined, error: answer.error, loading: answer.loading, retry: answer.reload }}
      map={{ reveal, onClinic: pick }}
      table={result && answerTable(result, rows, () => change({ view: '' }))}
      footer={result && resultFooter(result)}
      panel={
        siting
          ? {
              eyebrow: versionText(siting),
              title: siting.name,
              content: (
                <>
                  <JobLine work={work} isPreview={false} gap={null} />
                  {siting.snapshotText && <p className="panel-note">{siting.snapshotText}</p>}
                  {siting.refusal && <Refusal text={siting.refusal.text} />}
                  {compared.error && <Faults what={siteWords.compare} error={compared.error} />}
                  {compared.data && <ComparedPart comparison={compared.data} />}
                  {result && (
                    <ResultPanel
                      result={result}
                      existing={question.existing}
                      picked={address.site}
                      onPick={pick}
                      pickedNote={<PickedNote reach={reach} />}
                    />
                  )}
                </>
              ),
            }
          : null
      }
    />
  );
}

/** The saved question, the same object as long as it is the same. */
function useQuestion(siting: Siting | undefined, adopted: string): Question {
  const request = siting && JSON.stringify(siting.request);
  return useMemo(() => {
    const usual = questionOf({}, adopted);
    return request ? { ...usual, ...questionFrom(JSON.parse(request)) } : usual;
  }, [request, adopted]);
}

/** What the codes of a question are called, as far as it is known here. */
function namesOf({ indicators, travel: { travel } }: SitingProps): RequestNames {
  const places = placeNames(travel?.areas ?? []);
  return {
    option: id => travel?.options.find(one => one.id === id)?.label ?? id,
    indicator: id => indicators.find(one => one.id === id)?.title ?? id,
    area: code => places.get(code) ?? code,
  };
}

const versionText = ({ version }: Siting) =>
  version
    ? [`${version.stageText}, ${siteWords.version} ${version.version}`, version.by, version.at.slice(0, 10)]
        .filter(Boolean)
        .join(' · ')
    : '';

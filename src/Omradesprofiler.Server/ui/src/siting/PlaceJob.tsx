import { useMemo } from 'react';
import { around } from '../areas/around';
import { placeName } from '../choices/ChoicePanel';
import { modelTexts, siteWords } from '../words/siting';
import { useWhole } from '../ui/useWhole';
import { AnswerTip } from './AnswerTip';
import { answerTable, countText, meanText, resultFinding, resultFooter } from './answer';
import { PlaceChoices } from './PlaceChoices';
import { PlaceLegend } from './PlaceLegend';
import { PlacePanel } from './PlacePanel';
import { PlaceSave } from './PlaceSave';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { usePlacement } from './usePlacement';

/** Where new places do most good: each choice is answered at once by a preview. */
export function PlaceJob(props: SitingProps) {
  const { snapshot, indicators, address, change } = props;
  const { travel } = props.travel;
  const placement = usePlacement(props);
  const { question, result, isTooLarge, isAsking, picture, rows, placing } = placement;
  const bounds = useMemo(() => (travel ? around(travel.areas) : null), [travel]);
  const reveal = useWhole(bounds);
  const place = placeName(snapshot);
  const save = <PlaceSave placement={placement} travel={travel} whole={place} change={change} />;
  return (
    <SitingFrame
      {...props}
      title={result ? `${countText(result, question.existing)}: ${meanText(result)}` : `${siteWords.place}, ${place}`}
      finding={result ? resultFinding(result, question) : undefined}
      swedishParts={[result?.option.label]}
      isBusy={isAsking}
      choices={travel && <PlaceChoices {...{ placement, travel, indicators, address }} whole={place} />}
      legend={result && picture && <PlaceLegend {...{ placement, result, change }} />}
      picture={picture}
      describe={code => <AnswerTip row={rows.get(code)} code={code} result={result} />}
      answer={{
        data: undefined,
        error: undefined,
        loading: isAsking || (travel === null && !props.travel.failed),
        retry: () => {},
      }}
      map={{ reveal, onClinic: placement.pick, isPlacing: placing.isOn, onPlace: placing.place }}
      table={result && answerTable(result, rows, () => change({ view: '' }))}
      footer={result && resultFooter(result)}
      panel={
        result
          ? {
              eyebrow: siteWords.preview,
              title: modelTexts[result.model],
              content: <PlacePanel {...{ placement, result, travel, address, save }} />,
            }
          : isTooLarge
            ? { eyebrow: siteWords.place, title: siteWords.tooLarge, content: save }
            : null
      }
    />
  );
}

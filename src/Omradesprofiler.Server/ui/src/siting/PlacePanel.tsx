import type { ReactNode } from 'react';
import type { SitingResult } from '../api/siting';
import type { Address } from '../choices/address';
import { siteWords } from '../words/siting';
import { PickedNote } from './PickedNote';
import { PickedPlace } from './PickedPlace';
import { ResultPanel } from './ResultPanel';
import type { Placement } from './usePlacement';
import { placeOf } from './useReachOf';
import type { Travel } from './useTravel';

interface Props {
  placement: Placement;
  result: SitingResult;
  travel: Travel | null;
  address: Address;
  /** The form that asks for the whole answer. */
  save: ReactNode;
}

/** The preview: that it is one, the place that is looked at, the way to the whole answer, and what it comes to. */
export function PlacePanel({ placement, result, travel, address, save }: Props) {
  const { question, reach, set, pick } = placement;
  const code = address.site;
  const isClinic = travel?.clinics.some(one => one.id === code);
  const choosable = travel && code && !isClinic ? placeOf(travel, question, code) : undefined;
  return (
    <>
      <p className="panel-note" role="status">
        <strong className="preview-mark">{siteWords.preview}</strong> {siteWords.previewNote}
      </p>
      {code && choosable && (
        <PickedPlace
          code={code}
          name={choosable.name}
          question={question}
          reach={reach}
          onChange={set}
          onClose={() => pick(code)}
        />
      )}
      {save}
      <ResultPanel
        result={result}
        existing={question.existing}
        picked={code}
        onPick={pick}
        pickedNote={!choosable && <PickedNote reach={reach} />}
      />
    </>
  );
}

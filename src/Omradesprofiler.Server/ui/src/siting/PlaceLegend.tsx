import type { SitingResult } from '../api/siting';
import type { ChangeAddress } from '../choices/address';
import { siteWords } from '../words/siting';
import { ShownChoice } from './ShownChoice';
import { TimeLegend } from './TimeLegend';
import type { Placement } from './usePlacement';

interface Props {
  placement: Pick<Placement, 'question' | 'shown' | 'times'>;
  result: SitingResult;
  change: ChangeAddress;
}

/** What the map shows of an answer, and what its colours and signs are. */
export function PlaceLegend({ placement: { question, shown, times }, result, change }: Props) {
  const isRuled = question.required.length + question.forbidden.length > 0;
  return (
    <>
      <ShownChoice value={shown} onChange={map => change({ map: map === 'after' ? '' : map }, 'replace')} />
      <TimeLegend
        picture={times}
        option={result.option}
        title={shown === 'change' ? siteWords.legendChange : siteWords.legendTime}
        signs={['chosen', 'clinic', 'candidate', ...(isRuled ? ['ruled' as const] : []), 'lines']}
      />
    </>
  );
}

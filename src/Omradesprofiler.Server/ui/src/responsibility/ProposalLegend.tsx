import type { Proposal } from '../api/responsibility';
import { LegendSign } from '../care/ClinicLegend';
import type { Picture } from '../map/picture';
import { careWords } from '../words/care';
import { countText } from '../words/sentences';
import { shareWords } from '../words/responsibility';
import { words } from '../words/sv';

interface Props {
  proposal: Proposal | undefined;
  isCompared: boolean;
  picture: Picture;
}

/** What the signs of a proposal's map stand for. */
export function ProposalLegend({ proposal, isCompared, picture }: Props) {
  const marked = picture.values.filter(value => value.uncertain).length;
  const isUnsolved = Boolean(proposal?.infeasibility);
  const hasToday = proposal?.request.stayClose !== undefined && !isUnsolved;
  const sign = isCompared ? shareWords.differsSign : shareWords.movedSign;
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend}
      </h2>
      <ul className="legend-rows">
        <LegendSign sign="point" text={careWords.point} />
        {isUnsolved ? (
          <LegendSign sign="clash" text={shareWords.clashSign} />
        ) : (
          <LegendSign sign="border" text={careWords.border} />
        )}
        {(isCompared || hasToday) && <LegendSign sign="moved" text={`${sign}: ${countText(marked)}`} />}
      </ul>
      {!isUnsolved && <p className="field-note">{careWords.legend}</p>}
    </section>
  );
}

import { chosenCodes } from '../choices/filter';
import { sumOf } from '../choices/people';
import { filterWords } from '../words/classes';
import { number } from '../words/numbers';
import type { LegendProps } from './Legend';

/** How many areas and people the chosen classes hold together, and the way back to all of them. */
export function FilterLine({ scene, people, filter, onFilter }: LegendProps) {
  const codes = chosenCodes(scene, filter);
  const all = scene.values.map(value => value.area.code);
  return (
    <div className="filter-line">
      <p role="status">
        {codes && (
          <>
            {filterWords.selection(number(codes.size), number(all.length))}
            {people && `, ${filterWords.people(number(sumOf(people, codes)), number(sumOf(people, all)))}`}.
          </>
        )}
      </p>
      {codes ? (
        <button type="button" className="button" onClick={() => onFilter(null)}>
          {filterWords.all}
        </button>
      ) : (
        <p className="field-note">{filterWords.hint}</p>
      )}
    </div>
  );
}

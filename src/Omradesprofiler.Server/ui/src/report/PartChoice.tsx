import type { ChangeAddress } from '../choices/address';
import { reportWords } from '../words/report';
import { parts, withPart } from './parts';

interface Props {
  chosen: ReadonlySet<string>;
  change: ChangeAddress;
}

/** What the report has beside its two pages; it is not printed. */
export const PartChoice = ({ chosen, change }: Props) => (
  <fieldset className="part-choice">
    <legend>{reportWords.take}</legend>
    {parts.map(({ id, title }) => (
      <label key={id} className="check">
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={event => change({ parts: withPart(chosen, id, event.target.checked) }, 'replace')}
        />
        {title}
      </label>
    ))}
  </fieldset>
);

import type { TravelOption } from '../api/siting';
import { Picker } from '../ui/Picker';
import { siteWords } from '../words/siting';

interface Props {
  options: TravelOption[];
  value: string;
  onChange: (id: string) => void;
}

/** How people travel; the labels say what the times are. */
export function OptionChoice({ options, value, onChange }: Props) {
  const chosen = options.find(one => one.id === value);
  return (
    <div>
      <Picker
        label={siteWords.option}
        value={value}
        onChange={onChange}
        groups={[{ title: '', choices: options.map(({ id, label }) => ({ id, label, isSwedish: true })) }]}
      />
      {chosen?.adopted && <p className="field-note">{siteWords.adopted}</p>}
    </div>
  );
}

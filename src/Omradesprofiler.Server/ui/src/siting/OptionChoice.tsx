import type { TravelOption } from '../api/siting';
import { Picker } from '../ui/Picker';
import { siteWords } from '../words/siting';

interface Props {
  options: TravelOption[];
  value: string;
  onChange: (id: string) => void;
  /** How its times were made, where there is room to say it. */
  isExplained?: boolean;
}

/** How people travel; what the times are is always said. */
export function OptionChoice({ options, value, onChange, isExplained = false }: Props) {
  const chosen = options.find(one => one.id === value);
  return (
    <div>
      <Picker
        label={siteWords.option}
        value={value}
        onChange={onChange}
        groups={[{ title: '', choices: options.map(({ id, label }) => ({ id, label })) }]}
      />
      {chosen && isExplained && (
        <p className="field-note">
          {chosen.method}
          {chosen.adopted && ` (${siteWords.adopted})`}
        </p>
      )}
    </div>
  );
}

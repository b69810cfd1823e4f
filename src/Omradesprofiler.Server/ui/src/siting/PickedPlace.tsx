import { Icon } from '../ui/Icon';
import { siteWords } from '../words/siting';
import { PickedNote } from './PickedNote';
import { ruleOf, withRule, type Question } from './question';
import { RuleChoice } from './RuleChoice';
import type { useReachOf } from './useReachOf';

interface Props {
  code: string;
  name: string;
  question: Question;
  reach: ReturnType<typeof useReachOf>;
  onChange: (part: Partial<Question>) => void;
  onClose: () => void;
}

/** A place pressed on the map: its rule, and how far it reaches. */
export function PickedPlace({ code, name, question, reach, onChange, onClose }: Props) {
  return (
    <section className="picked-place" aria-labelledby="picked-title">
      <header>
        <h3 id="picked-title">{name}</h3>
        <RuleChoice
          name={name}
          value={ruleOf(question, code)}
          onChange={rule => onChange(withRule(question, code, rule))}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={siteWords.closeSite}
          title={siteWords.closeSite}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <PickedNote reach={reach} />
    </section>
  );
}

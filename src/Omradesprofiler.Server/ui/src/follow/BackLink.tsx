import { Icon } from '../ui/Icon';
import { followWords } from '../words/follow';

/** To the list of all, from one of them. */
export const BackLink = ({ onBack }: { onBack: () => void }) => (
  <button type="button" className="link back-link" onClick={onBack}>
    <Icon name="back" /> {followWords.back}
  </button>
);

import { useState } from 'react';
import { Icon } from '../ui/Icon';
import { siteWords } from '../words/siting';

/** The page's address says all that is seen: whoever opens it sees the same. */
export function CopyLink() {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard
      .writeText(location.href)
      .then(() => setCopied(true))
      .catch(() => setCopied(false));
  return (
    <button type="button" className="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <Icon name={isCopied ? 'check' : 'share'} />
      <span aria-live="polite">{isCopied ? siteWords.linkCopied : siteWords.link}</span>
    </button>
  );
}

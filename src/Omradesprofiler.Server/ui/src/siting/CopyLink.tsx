import { useState } from 'react';
import { Icon } from '../ui/Icon';
import { siteWords } from '../words/siting';

/** The page's address says all that is seen: whoever opens it sees the same. */
export function CopyLink() {
  const [state, setState] = useState<'ready' | 'copied' | 'shown'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setState('copied');
    } catch {
      setState('shown'); // no clipboard: a page that is not on https, or a reader who says no
    }
  };
  if (state === 'shown')
    return (
      <label className="field">
        <span className="field-label">{siteWords.linkToCopy}</span>
        <input
          className="count"
          readOnly
          autoFocus
          value={location.href}
          onFocus={event => event.target.select()}
          onBlur={() => setState('ready')}
        />
      </label>
    );
  return (
    <button type="button" className="button" onClick={() => void copy()} onBlur={() => setState('ready')}>
      <Icon name={state === 'copied' ? 'check' : 'share'} />
      <span aria-live="polite">{state === 'copied' ? siteWords.linkCopied : siteWords.link}</span>
    </button>
  );
}

import { useState, type MouseEvent } from 'react';
import { formatAddress, parseAddress, type Address, type ChangeAddress } from '../choices/address';
import { Icon } from '../ui/Icon';
import { isPlainClick } from '../ui/isPlainClick';
import { focusHeading } from '../ui/SkipLink';
import { noticeWords } from '../words/notices';
import { waysIn } from './ways';

const seen = 'omradesprofiler:sett';

/** What the page is for, in a sentence a job, until it has been seen once. A link to something is not interrupted. */
export function FirstVisit({ address, change }: { address: Address; change: ChangeAddress }) {
  const [isShown, setShown] = useState(isFirst);
  if (!isShown) return null;
  const close = () => {
    remember();
    setShown(false);
  };
  const go = (part: Partial<Address>) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    close();
    change(part);
  };
  return (
    <section className="first-visit" aria-labelledby="first-visit-title">
      <h2 id="first-visit-title">{noticeWords.firstVisit}</h2>
      <ul>
        {waysIn().map(({ name, text, part }) => (
          <li key={name}>
            <a href={formatAddress({ ...address, ...part })} onClick={go(part)}>
              {name}
            </a>{' '}
            {text}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-button"
        aria-label={noticeWords.closeFirst}
        title={noticeWords.closeFirst}
        onClick={() => {
          close();
          focusHeading();
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/** Nothing is chosen in the address, and the browser does not remember that it has been shown. */
function isFirst(): boolean {
  const { lang: _, ...chosen } = parseAddress(location.search);
  if (Object.keys(chosen).length > 0) return false;
  try {
    return localStorage.getItem(seen) === null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(seen, '1');
  } catch {
    // A browser that keeps nothing shows it again the next time.
  }
}

import { useEffect, useState } from 'react';
import type { Area, Indicator, Snapshot } from '../api/types';
import { apiUrl, getJson } from '../api/client';
import { parseAddress, type Address, type ChangeAddress } from '../choices/address';
import { formatAreaKey, parseAreaKey } from '../choices/view';
import { Icon } from '../ui/Icon';
import { noticeWords } from '../words/notices';
import { onGone, onRefused } from './events';
import { goneFrom, refusedIn, type Gone } from './gone';

interface Props {
  address: Address;
  change: ChangeAddress;
  snapshot: Snapshot;
  indicators: Indicator[];
}

/** Says what a link pointed at that is not here, what is shown instead, and what can be done. */
export function GoneNotices(props: Props) {
  const { change } = props;
  const [list, setList] = useGone(props);
  if (list.length === 0) return null;
  const leave = (part: Partial<Address>) => {
    setList([]);
    change(part);
  };
  return (
    <section className="notice-bar" role="status" aria-label={noticeWords.gone}>
      <ul>
        {list.map(gone => (
          <li key={gone.key}>
            {noticeWords.pointedAt(gone.key, gone.value)} {noticeWords.now(gone.key, gone.now)}{' '}
            {gone.instead && (
              <button type="button" className="link" onClick={() => leave(gone.instead!.part)}>
                {gone.instead.label}
              </button>
            )}
          </li>
        ))}
      </ul>
      {list.some(one => one.key === 'area') && (
        <button type="button" className="link" onClick={() => change({ view: 'table' })}>
          {noticeWords.toTable}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={noticeWords.close}
        title={noticeWords.close}
        onClick={() => setList([])}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/**
 * What of the address is not here: what is known at once, and what the answers tell; it is taken out of the address.
 */
function useGone({ address, change, snapshot, indicators }: Props) {
  const [list, setList] = useState<Gone[]>(() => goneFrom(address, snapshot, indicators));
  useEffect(() => {
    const add = (gone: Gone) => {
      // A report that is not there is its own message.
      if (parseAddress(location.search).job === 'rapport') return;
      setList(before => [...before.filter(one => one.key !== gone.key), gone]);
      change({ [gone.key]: '', ...gone.part }, 'replace');
      if (gone.key !== 'area') return;
      void elsewhere(gone).then(found => {
        if (found) setList(now => now.map(one => (one === gone ? found : one)));
      });
    };
    const stops = [
      onGone(add),
      onRefused(url => {
        const found = refusedIn(parseAddress(location.search), url);
        if (found) add(found);
      }),
    ];
    return () => stops.forEach(stop => stop());
  }, [change]);
  useEffect(() => {
    // What no page knows would stay in every link made from here.
    for (const { key, part } of goneFrom(parseAddress(location.search), snapshot, indicators))
      if (part || key === 'job' || key === 'topic' || key === 'area') change({ [key]: '', ...part }, 'replace');
  }, [change, snapshot, indicators]);
  return [list, setList] as const;
}

/** The same code in another edition, where there is one. */
async function elsewhere(gone: Gone): Promise<Gone | null> {
  const key = parseAreaKey(gone.value);
  if (!key?.edition) return null;
  const url = apiUrl(`areas/${key.level}/${encodeURIComponent(key.code)}`);
  const answer = await getJson<{ area: Area }>(url, new AbortController().signal).catch(() => null);
  if (!answer) return null;
  const { area } = answer;
  const label = noticeWords.instead(area.label, area.edition ?? '');
  return { ...gone, instead: { label, part: { area: formatAreaKey(area) } } };
}

import type { Siting, SitingList } from '../api/siting';
import type { Address, ChangeAddress } from '../choices/address';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { siteWords, requestTexts } from '../words/siting';
import { addressOf, questionFrom } from './question';
import { ShownChoice } from './ShownChoice';
import type { Shown } from './useSitingPicture';

interface Props {
  siting: Siting | undefined;
  list: SitingList | undefined;
  address: Address;
  change: ChangeAddress;
  /** What the map shows; null where it shows the difference to another. */
  shown: Shown | null;
}

/** The way back, what was asked, what the map shows, what to hold it beside, and a way on. */
export function SavedSide({ siting, list, address, change, shown }: Props) {
  const others = (list?.sitings ?? []).filter(one => one.id !== siting?.id && one.newest.stage === 'solved');
  return (
    <>
      <button type="button" className="link back-link" onClick={() => change({ siting: '', beside: '', site: '' })}>
        <Icon name="back" /> {siteWords.back}
      </button>
      {siting && (
        <section aria-labelledby="asked-title">
          <h2 id="asked-title" className="panel-title">
            {siteWords.method}
          </h2>
          <ul className="setting-list">
            {requestTexts(siting.request).map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {siting?.result && shown && (
        <ShownChoice value={shown} onChange={map => change({ map: map === 'after' ? '' : map }, 'replace')} />
      )}
      {siting?.result && others.length > 0 && (
        <Picker
          label={siteWords.compare}
          value={address.beside ?? ''}
          onChange={beside => change({ beside })}
          groups={[
            { title: '', choices: [{ id: '', label: siteWords.compareNone }] },
            {
              title: siteWords.list,
              choices: others.map(one => ({ id: String(one.id), label: `${one.name} (nr ${one.id})` })),
            },
          ]}
        />
      )}
      {siting && (
        <button
          type="button"
          className="button"
          onClick={() => change({ ...addressOf(questionFrom(siting.request)), job: 'placera', siting: '', beside: '' })}
        >
          {siteWords.change}
        </button>
      )}
    </>
  );
}

import type { Siting, SitingList } from '../api/siting';
import { apiUrl } from '../api/client';
import type { Address, ChangeAddress } from '../choices/address';
import { reportAddress } from '../report/address';
import { downloadWords } from '../words/downloads';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { phrases } from '../words/phrases';
import { requestTexts, siteWords, type RequestNames } from '../words/siting';
import { CopyLink } from './CopyLink';
import { addressOf, questionFrom } from './question';

interface Props {
  siting: Siting | undefined;
  names: RequestNames;
  list: SitingList | undefined;
  address: Address;
  change: ChangeAddress;
}

/** The way back, what was asked, what to hold it beside, and a way on. */
export function SavedSide({ siting, names, list, address, change }: Props) {
  const others = (list?.sitings ?? []).filter(one => one.id !== siting?.id && one.newest.stage === 'solved');
  return (
    <>
      <button type="button" className="link back-link" onClick={() => change({ siting: '', beside: '', site: '' })}>
        <Icon name="back" /> {siteWords.back}
      </button>
      {siting && (
        <section aria-labelledby="asked-title">
          <h2 id="asked-title" className="panel-title">
            {address.beside ? `A: ${siteWords.method}` : siteWords.method}
          </h2>
          <ul className="setting-list">
            {requestTexts(siting.request, names).map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
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
              choices: others.map(one => ({ id: String(one.id), label: `${one.name} ${phrases.nr(one.id)}` })),
            },
          ]}
        />
      )}
      {siting && <SideActions siting={siting} change={change} />}
    </>
  );
}

/** What can be done with it: asked anew, sent on, printed, taken home. */
function SideActions({ siting, change }: { siting: Siting; change: ChangeAddress }) {
  const again = { ...addressOf(questionFrom(siting.request)), job: 'placera', siting: '', beside: '' };
  return (
    <div className="side-actions">
      <button type="button" className="button" onClick={() => change(again)}>
        {siteWords.change}
      </button>
      <CopyLink />
      {siting.id !== null && (
        <a className="button" href={reportAddress({ report: 'siting', siting: String(siting.id) })}>
          <Icon name="print" />
          {downloadWords.report}
        </a>
      )}
      {siting.result && (
        <a className="button" href={apiUrl(`sitings/${siting.id}`, { format: 'geojson' })} download>
          <Icon name="download" />
          {siteWords.geojson}
        </a>
      )}
    </div>
  );
}

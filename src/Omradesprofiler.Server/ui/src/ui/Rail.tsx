import type { MouseEvent } from 'react';
import type { Indicator } from '../api/types';
import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import { isForAllPeople, isOfNeed } from '../choices/view';
import { jobOf, toPriorities, type Job } from '../jobs';
import { LoginState } from '../login/LoginState';
import { railWords } from '../words/care';
import { language } from '../words/language';
import { shellWords } from '../words/shell';
import { Icon } from './Icon';
import { isPlainClick } from './isPlainClick';

interface Props {
  address: Address;
  indicators: Indicator[];
  change: ChangeAddress;
}

interface Way {
  id: keyof typeof railWords & Job;
  icon: 'map' | 'order' | 'site' | 'share' | 'follow' | 'file';
  part: Partial<Address>;
}

const other = language === 'sv' ? 'en' : 'sv';
const help = { job: 'hjalp', topic: '' };

/** The jobs that the page is for. Each is a link, so that it can be opened beside the others. */
export function Rail({ address, indicators, change }: Props) {
  const current = jobOf(address);
  const shown = indicators.find(one => one.id === address.indicator) ?? indicators[0];
  const ranked = shown && isOfNeed(shown) && isForAllPeople(shown) ? address.indicator : '';
  const jobs: Way[] = [
    { id: 'explore', icon: 'map', part: { job: '', show: '', view: '' } },
    { id: 'prioritise', icon: 'order', part: { ...toPriorities(), indicator: ranked } },
    { id: 'site', icon: 'site', part: { job: 'tillganglighet', view: '' } },
    { id: 'share', icon: 'share', part: { job: 'vardcentraler', view: '' } },
    { id: 'follow', icon: 'follow', part: { job: 'mal', view: '' } },
    { id: 'own', icon: 'file', part: { job: 'egna', view: '' } },
  ];
  const go = (part: Partial<Address>) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    change(part);
  };
  return (
    <nav className="rail" aria-label={railWords.label}>
      <ul>
        {jobs.map(({ id, icon, part }) => (
          <li key={id}>
            <a
              href={formatAddress({ ...address, ...part })}
              aria-current={current === id ? 'page' : undefined}
              onClick={go(part)}
            >
              <Icon name={icon} />
              {railWords[id]}
            </a>
          </li>
        ))}
      </ul>
      <LoginState />
      <ul>
        <li>
          <a
            href={formatAddress({ ...address, ...help })}
            aria-current={current === 'help' ? 'page' : undefined}
            onClick={go(help)}
          >
            <Icon name="help" />
            {shellWords.help}
          </a>
        </li>
        <li>
          <a href={formatAddress({ ...address, lang: other === 'sv' ? '' : other })} hrefLang={other} lang={other}>
            <Icon name="language" />
            {shellWords.otherLanguage}
          </a>
        </li>
      </ul>
    </nav>
  );
}

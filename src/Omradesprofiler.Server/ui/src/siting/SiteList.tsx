import type { ReactNode } from 'react';
import type { Site, SitingResult } from '../api/siting';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { minutesText, siteWords } from '../words/siting';
import type { Question } from './question';
import { numbered } from './useSitingPicture';

interface Props {
  result: SitingResult;
  existing: Question['existing'];
  picked: string | undefined;
  onPick: (code: string) => void;
  pickedNote: ReactNode;
}

/** The places with their numbers on the map. Choosing one shows who goes there and how far it reaches. */
export function SiteList({ result, existing, picked, onPick, pickedNote }: Props) {
  const chosen = numbered(result, existing);
  const kept = result.sites.filter(one => !chosen.includes(one));
  return (
    <section className="panel-section" aria-labelledby="sites-title">
      <h3 id="sites-title">{siteWords.chosenSites}</h3>
      <ol className="site-list">
        {chosen.map((site, i) => (
          <li key={site.code}>
            <SiteButton site={site} mark={String(i + 1)} isPicked={site.code === picked} onPick={onPick} />
            {site.code === picked && pickedNote}
          </li>
        ))}
      </ol>
      {kept.length > 0 && (
        <details className="series" open={kept.some(one => one.code === picked) || undefined}>
          <summary>
            {siteWords.keptSites} ({number(kept.length)})
          </summary>
          <ul className="site-list">
            {kept.map(site => (
              <li key={site.code}>
                <SiteButton site={site} mark="" isPicked={site.code === picked} onPick={onPick} />
                {site.code === picked && pickedNote}
              </li>
            ))}
          </ul>
        </details>
      )}
      {result.removed.length > 0 && (
        <p className="field-note">
          {siteWords.removedSites}: {result.removed.map(one => one.name).join(', ')}.
        </p>
      )}
    </section>
  );
}

interface ButtonProps {
  site: Site;
  mark: string;
  isPicked: boolean;
  onPick: (code: string) => void;
}

function SiteButton({ site, mark, isPicked, onPick }: ButtonProps) {
  const { name, siteKind, people, meanMinutes, snapMeters, marginal } = site;
  const facts = [
    siteKind,
    phrases.people(number(people)),
    phrases.onAverage(minutesText(meanMinutes)),
    snapMeters === null ? '' : siteWords.toRoad(snapMeters),
  ].filter(Boolean);
  return (
    <button type="button" className="site-row" aria-pressed={isPicked} onClick={() => onPick(site.code)}>
      <span className="site-mark" data-plain={mark === '' || undefined} aria-hidden="true">
        {mark}
      </span>
      <span>
        {name}
        <small>{facts.join(' · ')}</small>
        {marginal && isPicked && <small>{marginal.text}</small>}
      </span>
    </button>
  );
}

import type { ReactNode } from 'react';
import type { SitingResult } from '../api/siting';
import { swedish } from '../ui/swedish';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { siteWords } from '../words/siting';
import type { Question } from './question';
import { CurvePart } from './CurvePart';
import { MeasureTable } from './MeasureTable';
import { NeedTable } from './NeedTable';
import { SiteList } from './SiteList';
import { numbered } from './useSitingPicture';

interface Props {
  result: SitingResult;
  existing: Question['existing'];
  picked: string | undefined;
  onPick: (code: string) => void;
  /** What is said of the place that is looked at. */
  pickedNote: ReactNode;
}

/** What a placement comes to: how good it is proven to be, the places, for whom it changes what, what else there is. */
export function ResultPanel({ result, existing, picked, onPick, pickedNote }: Props) {
  const { before, after, beforeText, today, sites } = result;
  const marked = existing === 'keep' ? numbered(result, existing).length : sites.length;
  return (
    <>
      <section className="panel-section" aria-labelledby="proof-title">
        <h3 id="proof-title">{siteWords.proof}</h3>
        <p className="finding-strong" {...swedish}>
          {result.proof}
        </p>
        <ul className="said" {...swedish}>
          {result.texts.filter(text => text !== result.proof && text !== result.needGap?.text).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <SiteList result={result} existing={existing} picked={picked} onPick={onPick} pickedNote={pickedNote} />
      <section className="panel-section" aria-labelledby="figures-title">
        <h3 id="figures-title">{siteWords.figures}</h3>
        <MeasureTable
          caption={siteWords.figures}
          columns={[
            { label: siteWords.before, measures: before },
            { label: siteWords.after, measures: after },
          ]}
        />
        <p className="field-note" {...swedish}>
          {beforeText}
        </p>
      </section>
      <NeedTable groups={result.groups} text={result.needGap?.text} periods={result.periods} />
      <CurvePart result={result} marked={marked} />
      {!result.preview && <NearTies result={result} onPick={onPick} />}
      {today && (
        <section className="panel-section" aria-labelledby="today-title">
          <h3 id="today-title">{siteWords.todayBest}</h3>
          <p {...swedish}>{today.text}</p>
          <details className="series">
            <summary>
              {siteWords.bestSites} ({number(today.bestChosen.length)})
            </summary>
            <ul className="said" {...swedish}>
              {today.bestChosen.map(({ code, name }) => (
                <li key={code}>{name}</li>
              ))}
            </ul>
          </details>
        </section>
      )}
      <Unreached result={result} />
    </>
  );
}

/** Placements that are all but as good: which place for which. */
function NearTies({ result: { nearTies }, onPick }: Pick<Props, 'result' | 'onPick'>) {
  return (
    <section className="panel-section" aria-labelledby="ties-title">
      <h3 id="ties-title">{siteWords.nearTies}</h3>
      <p className="field-note">{nearTies.length > 0 ? siteWords.nearTiesHelp : siteWords.noNearTies}</p>
      <ul className="said near-ties" {...swedish}>
        {nearTies.map(one => (
          <li key={`${one.instead} ${one.with}`}>
            <button type="button" className="link" onClick={() => onPick(one.with)}>
              {one.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who can not reach anything, and the places that nobody can reach. */
function Unreached({ result: { unreachable, unknown, candidates } }: { result: SitingResult }) {
  const { notReached, farFromRoad } = candidates;
  const hasUnknown = unknown !== undefined && unknown.people > 0;
  if (unreachable.people === 0 && !hasUnknown && notReached.length + farFromRoad.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{siteWords.unreachable}</h3>
      {unreachable.people > 0 && (
        <p {...(unreachable.text && swedish)}>{unreachable.text ?? `${phrases.people(number(unreachable.people))}.`}</p>
      )}
      {hasUnknown && (
        <p {...(unknown.text && swedish)}>
          {unknown.text ?? `${siteWords.unknown}: ${phrases.people(number(unknown.people))}.`}
        </p>
      )}
      {notReached.length > 0 && (
        <>
          <h4>{siteWords.notReached}</h4>
          <ul className="said said-many" {...swedish}>
            {notReached.map(({ code, name, text }) => (
              <li key={code}>{text.includes(name) ? text : `${name}: ${text}`}</li>
            ))}
          </ul>
        </>
      )}
      {farFromRoad.length > 0 && (
        <>
          <h4>{siteWords.farFromRoad}</h4>
          <ul className="said said-many" {...swedish}>
            {farFromRoad.map(({ code, name, meters }) => (
              <li key={code}>
                {name}: {siteWords.toRoad(meters)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

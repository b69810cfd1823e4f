import { useEffect, useMemo, useState } from 'react';
import { apiUrl } from '../api/client';
import type { Areas } from '../api/types';
import { useResource } from '../api/useResource';
import { formatAreaKey, scopeOf, type AreaKey } from '../choices/view';
import { useGoneCheck } from '../notices/useGoneCheck';
import { Segments } from '../responsibility/fields';
import { AreaSearch } from '../search/AreaSearch';
import { Icon } from '../ui/Icon';
import { ErrorMessage, Message } from '../ui/Message';
import { drawnWords } from '../words/drawn';
import { number } from '../words/numbers';
import { CornerList } from './CornerList';
import { fewestCorners, formatCorners, parseCorners, type Corner } from './corners';
import { drawnPicture, type Drawn } from './drawnPicture';
import { DrawnLegend } from './DrawnLegend';
import { DrawnProfile } from './DrawnProfile';
import { OwnFrame, type OwnProps } from './OwnFrame';
import { PartTable } from './PartTable';

type Way = 'shape' | 'areas';

/** Mitt område: a border drawn on the map, or whole areas together; the shape is in the address, so it is a link. */
export default function DrawnArea(props: OwnProps) {
  const { snapshot, address, change } = props;
  const editions = snapshot.editions.filter(one => one.level === 'deso').map(one => one.edition!);
  const edition = editions.toSorted().at(-1) ?? '';
  const division = useResource<Areas>(apiUrl('areas', { level: 'deso', edition, limit: 10000 }));
  const [way, setWay] = useState<Way>(address.areas && !address.shape ? 'areas' : 'shape');
  const [isDrawing, setDrawing] = useState(false);
  const corners = useMemo(() => parseCorners(address.shape), [address.shape]);
  useGoneCheck('shape', address.shape, corners.length === address.shape?.split('_').length);
  const chosen = useMemo(() => (address.areas ?? '').split(',').filter(Boolean), [address.areas]);
  const url =
    way === 'areas'
      ? chosen.length > 0 && apiUrl('drawn-areas/profile', { areas: chosen.join(',') })
      : corners.length >= fewestCorners && apiUrl('drawn-areas/profile', { shape: formatCorners(corners) });
  const answer = useResource<Drawn>(url || null);
  const drawn = answer.data ?? null;
  const picture = useMemo(
    () =>
      division.data ? drawnPicture(division.data.areas, edition, drawn, way === 'shape' ? corners : []) : null,
    [division.data, edition, drawn, corners, way],
  );
  const setCorners = (next: Corner[]) => change({ shape: formatCorners(next), areas: '' });
  const toggle = (area: AreaKey) => {
    const key = formatAreaKey(area);
    const next = chosen.includes(key) ? chosen.filter(one => one !== key) : [...chosen, key];
    change({ areas: next.join(','), shape: '' });
  };
  useEffect(() => setDrawing(false), [way]);
  const refused = answer.error?.status === 422 || answer.error?.status === 400 ? answer.error : null;
  const people = drawn?.people == null ? null : number(drawn.people);
  const title = drawnWords.titleOf(people, drawn?.peoplePeriod ?? null, drawn?.isEstimate ?? false);
  const shareOf = new Map(drawn?.parts.map(part => [part.area.code, part]));

  return (
    <OwnFrame
      {...props}
      title={title}
      finding={drawn ? findingOf(drawn) : drawnWords.lead}
      csv={drawn && url ? `${url}&format=csv` : null}
      without={drawnWords.withoutMap}
      choices={
        <>
          <Segments
            label={drawnWords.way}
            options={Object.entries(drawnWords.ways) as [Way, string][]}
            value={way}
            onChange={setWay}
          />
          {way === 'shape' ? (
            <CornerList corners={corners} onChange={setCorners} isDrawing={isDrawing} onDrawing={setDrawing} />
          ) : (
            <section className="choices">
              <p className="field-note">{drawnWords.choosing}</p>
              <AreaSearch edition={edition} scope={scopeOf(snapshot)} onSelect={toggle} />
              <p role="status">{drawnWords.chosen(chosen.length)}</p>
              {chosen.length > 0 && (
                <button type="button" className="button" onClick={() => change({ areas: '' })}>
                  {drawnWords.clear}
                </button>
              )}
            </section>
          )}
          {refused && (
            <Message alert title={`${drawnWords.refused}: ${refused.title.toLowerCase()}`}>
              {refused.detail}
            </Message>
          )}
          {answer.error && !refused && (
            <ErrorMessage what={drawnWords.failed} error={answer.error} retry={answer.retry} />
          )}
          <p className="visually-hidden" role="status">
            {answer.loading ? drawnWords.counting : people ? title : ''}
          </p>
        </>
      }
      legend={picture && drawn && <DrawnLegend classes={picture.scheme.classes} />}
      table={drawn && <PartTable drawn={drawn} onClose={() => change({ view: '' })} />}
      footer={<p>{drawnWords.source}</p>}
      instead={!drawn && !answer.loading && !refused && !isDrawing && corners.length === 0 && (
        <Message title={drawnWords.empty}>{drawnWords.emptyAdvice}</Message>
      )}
      actions={
        drawn && (
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" />
            {drawnWords.print}
          </button>
        )
      }
      panel={
        drawn && {
          eyebrow: drawnWords.title,
          title: drawnWords.panel,
          show: drawnWords.show,
          hide: drawnWords.hide,
          content: <DrawnProfile drawn={drawn} />,
        }
      }
      picture={picture}
      describe={code => {
        const part = shareOf.get(code);
        return part ? `${part.area.label}: ${drawnWords.tip(part.share)}` : drawnWords.outside;
      }}
      answer={{ data: drawn ?? undefined, error: undefined, loading: answer.loading, retry: answer.retry }}
      map={{
        isPlacing: isDrawing,
        onPlace: at => (at ? setCorners([...corners, { lon: at.lng, lat: at.lat }]) : setDrawing(false)),
        onSelect: code => code && way === 'areas' && toggle({ level: 'deso', code, edition }),
      }}
    />
  );
}

const findingOf = ({ parts }: Drawn) => drawnWords.finding(parts.length, parts.filter(part => part.share < 1).length);

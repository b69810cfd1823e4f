import { useMemo } from 'react';
import type { Area, Snapshot } from '../api/types';
import { reachOf } from '../areas/reach';
import { locatorText, reportWords } from '../words/report';
import { grown } from './borders';
import { LocatorMap } from './LocatorMap';

/** Where the area is: near by among its neighbours, and far off in the whole that the data are about. */
export function AreaMaps({ snapshot, area }: { snapshot: Snapshot; area: Area }) {
  const close = useMemo(() => area.bounds && grown(area.bounds, 0.5), [area.bounds]);
  const far = useMemo(() => grown(reachOf(snapshot), 0.1), [snapshot]);
  const collection = area.edition ? `${area.level}-${area.edition}` : area.level;
  const marked = useMemo(() => new Map([[area.code, '']]), [area.code]);
  const place = area.municipalityName ?? area.countyName ?? snapshot.title;
  if (!close || area.level === 'country') return null;
  return (
    <div className="report-maps">
      <figure>
        <LocatorMap
          {...{ snapshot, collection, marked }}
          bounds={close}
          names
          label={locatorText(area.name, place)}
        />
        <figcaption>{reportWords.close}</figcaption>
      </figure>
      <figure>
        <LocatorMap
          {...{ snapshot, collection, marked }}
          bounds={far}
          label={locatorText(area.name, area.countyName ?? snapshot.title)}
        />
        <figcaption>{reportWords.overview}</figcaption>
      </figure>
    </div>
  );
}

import { useMemo } from 'react';
import type { SitingList } from '../api/siting';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';
import { around } from '../areas/around';
import { clinicPoints } from '../care/picture';
import { placeName } from '../choices/ChoicePanel';
import { ErrorMessage } from '../ui/Message';
import { siteWords } from '../words/siting';
import { useWhole } from '../ui/useWhole';
import { SavedList } from './SavedList';
import { SavedView } from './SavedView';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { timePicture } from './times';

/** What was saved: the list, or one of them looked at. */
export function SavedJob(props: SitingProps) {
  const { address } = props;
  const list = useFresh<SitingList>(apiUrl('sitings'));
  if (address.siting && /^\d+$/.test(address.siting))
    return <SavedView key={address.siting} {...props} id={address.siting} list={list} />;
  return <Overview {...props} list={list} />;
}

function Overview({ list, ...props }: SitingProps & { list: ReturnType<typeof useFresh<SitingList>> }) {
  const { snapshot, change } = props;
  const { travel } = props.travel;
  const picture = useMemo(() => {
    if (!travel?.edition) return null;
    const empty = timePicture({ level: 'deso', edition: travel.edition, areas: travel.areas, times: [] }, []);
    return { ...empty, clinics: clinicPoints(travel.clinics, undefined) };
  }, [travel]);
  const reveal = useWhole(travel ? around(travel.areas) : null);
  return (
    <SitingFrame
      {...props}
      title={`${siteWords.list}, ${placeName(snapshot)}`}
      choices={
        <>
          {list.error && <ErrorMessage what={siteWords.listFailed} error={list.error} retry={list.reload} />}
          <SavedList
            list={list.data}
            onOpen={id => change({ siting: String(id), beside: '' })}
            onCompare={(a, b) => change({ siting: String(a), beside: String(b) })}
          />
        </>
      }
      legend={null}
      picture={picture}
      describe={code => travel?.areas.find(area => area.code === code)?.label ?? code}
      answer={{ data: undefined, error: undefined, loading: travel === null && !props.travel.failed, retry: () => {} }}
      map={{ reveal }}
      table={null}
      footer={null}
      panel={null}
    />
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { Area } from '../api/types';
import type { Comparison, ProposalAnswer, ProposalList } from '../api/responsibility';
import { apiUrl } from '../api/client';
import { useFresh, type Fresh } from '../api/useFresh';
import { around } from '../care/reveal';
import type { JobProps } from '../care/SharingTabs';
import { decisionInForce, type Care } from '../care/useCare';
import { formatAreaKey, parseAreaKey } from '../choices/view';
import type { Reveal } from '../map/AreaMap';
import { focusTitle, MapHeader } from '../map/MapHeader';
import { MapStage } from '../map/MapStage';
import { usePagePicture } from '../map/usePicture';
import { hasWebGl } from '../map/webgl';
import { Brand } from '../ui/Brand';
import { ErrorMessage } from '../ui/Message';
import { Sheet } from '../ui/Sheet';
import { swedish } from '../ui/swedish';
import { proposalFinding, proposalTitle, shareWords } from '../words/responsibility';
import { words } from '../words/sv';
import { ProposalLegend } from './ProposalLegend';
import { ProposalPanel } from './ProposalPanel';
import { ProposalTable } from './ProposalTable';
import { ProposalTip } from './ProposalTip';
import { ProposalSide } from './ProposalSide';
import { useJob } from './useJob';
import { useProposalPicture } from './useProposalPicture';

interface Props extends JobProps {
  id: string;
  care: Care | null;
  list: Fresh<ProposalList>;
}

/** One proposal: its territories on the map, its figures beside them, and each area's reason. */
export function ProposalView({ snapshot, indicators, address, change, id, care, list }: Props) {
  const [drawable] = useState(hasWebGl);
  const answer = useFresh<ProposalAnswer>(apiUrl(`responsibilities/${id}`));
  const proposal = answer.data?.responsibility;
  const compared = useFresh<Comparison>(
    address.beside && proposal?.result ? apiUrl('responsibilities/compare', { a: id, b: address.beside }) : null,
  );
  const reload = answer.reload;
  const reloadList = list.reload;
  const onEnded = useCallback(() => {
    reload();
    reloadList();
  }, [reload, reloadList]);
  const work = useJob(proposal?.job ?? null, onEnded);
  const { picture, byCode, division } = useProposalPicture(proposal, care, compared.data);
  const photo = usePagePicture(snapshot, drawable && picture !== null);
  const [tried, setTried] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const key = parseAreaKey(address.area);
  const chosen = key ? byCode.get(key.code) : undefined;
  const isOpen = address.view === 'table';
  const [isHidden, setHidden] = useState(false);
  const select = (code: string | null) => {
    const area = code ? byCode.get(code)?.area : null;
    setTried(null);
    if (area) setHidden(false);
    change({ area: area ? formatAreaKey(area) : '' });
  };
  const toggle = () => change({ view: isOpen ? '' : 'table' });
  const [reveal, show] = useReveal(picture?.areas);
  const title = proposal ? proposalTitle(proposal) : shareWords.title;

  useEffect(() => {
    document.title = `${title} – ${words.product}`;
  }, [title]);

  return (
    <div
      className="page"
      data-profile={(proposal !== undefined && !isHidden) || undefined}
      data-table={isOpen || undefined}
    >
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choose={shareWords.choose}
        choices={
          <ProposalSide
            proposal={proposal}
            care={care}
            list={list.data}
            beside={address.beside}
            address={address}
            change={change}
          />
        }
        legend={
          picture && (
            <ProposalLegend proposal={proposal} isCompared={compared.data !== undefined} picture={picture} />
          )
        }
      />
      <main className="stage" aria-busy={answer.loading || work.isOpen}>
        <MapHeader
          title={title}
          finding={proposal && proposalFinding(proposal)}
          keepsFinding
          csv={proposal?.result ? apiUrl(`responsibilities/${id}`, { format: 'csv' }) : null}
          picture={photo.picture}
          snapshot={snapshot}
          tableIsOpen={isOpen}
          onToggleTable={toggle}
        >
          {proposal && isHidden && (
            <button type="button" className="button" onClick={() => setHidden(false)}>
              {shareWords.show}
            </button>
          )}
        </MapHeader>
        <MapStage
          snapshot={snapshot}
          picture={picture}
          onMap={photo.hold}
          describe={code => <ProposalTip row={byCode.get(code)} proposal={proposal} />}
          answer={{ ...division, error: division.error, loading: answer.loading || division.loading }}
          drawable={drawable}
          selected={chosen ? chosen.area : null}
          reveal={reveal}
          highlighted={shown ? (picture?.indexOf.get(shown) ?? null) : null}
          onHover={ignore}
          onSelect={select}
          onClinic={clinic => (chosen ? setTried(clinic) : setShown(clinic === shown ? null : clinic))}
          onZoom={ignore}
          onTable={toggle}
        />
        {isOpen && proposal?.result && (
          <ProposalTable
            proposal={proposal}
            chosen={chosen?.area.code}
            onSelect={code => {
              select(code);
              show(code);
            }}
            onClose={toggle}
          />
        )}
        <footer className="map-footer">
          <p className="law" {...swedish}>
            {answer.data?.law}
          </p>
          {proposal && (
            <p>
              {[proposal.periods.join(', '), proposal.source].filter(Boolean).join('. ')}. {shareWords.straight}
            </p>
          )}
        </footer>
      </main>
      {answer.error && !proposal && (
        <aside className="profile">
          <ErrorMessage what={shareWords.oneFailed} error={answer.error} retry={answer.reload} />
        </aside>
      )}
      {proposal && !isHidden && (
        <ProposalPanel
          proposal={proposal}
          work={work}
          chosen={chosen}
          tried={tried}
          onTry={setTried}
          compared={compared}
          onSelect={select}
          onMoved={onEnded}
          colourOf={picture?.colourOf}
          shown={shown}
          onShow={setShown}
          onClose={() => {
            setHidden(true);
            focusTitle();
          }}
          inForce={decisionInForce(care)}
          hasNeed={indicators.some(one => one.id === 'cni')}
        />
      )}
    </div>
  );
}

const ignore = () => {};

/** All the areas that are shared out, brought into view once; later one of them, chosen elsewhere than on the map. */
function useReveal(areas: Area[] | undefined): [Reveal | null, (code: string) => void] {
  const isThere = areas !== undefined;
  const [reveal, setReveal] = useState<Reveal | null>(null);
  useEffect(() => {
    const bounds = areas && around(areas);
    if (bounds) setReveal({ bounds, margin: 0 });
    // Another version of the proposal is no reason to move the map.
  }, [isThere]);
  const show = (code: string) => {
    const bounds = areas?.find(area => area.code === code)?.bounds;
    if (bounds) setReveal({ bounds, margin: 1 });
  };
  return [reveal, show];
}

import { useCallback, useEffect, useState } from 'react';
import type { Area } from '../api/types';
import type { Comparison, Proposal, ProposalAnswer, ProposalList } from '../api/responsibility';
import { apiUrl } from '../api/client';
import { useFresh, type Fresh } from '../api/useFresh';
import { around } from '../areas/around';
import { SharingFrame } from '../care/SharingFrame';
import type { SideProps } from '../jobs';
import { decisionInForce, type Care } from '../care/useCare';
import { formatAreaKey, parseAreaKey } from '../choices/view';
import type { Reveal } from '../map/AreaMap';
import { reportAddress } from '../report/address';
import { ErrorMessage } from '../ui/Message';
import { swedish } from '../ui/swedish';
import { proposalEyebrow, proposalFinding, proposalTitle, shareWords } from '../words/responsibility';
import { ProposalLegend } from './ProposalLegend';
import { ProposalPanel } from './ProposalPanel';
import { ProposalTable } from './ProposalTable';
import { ProposalTip } from './ProposalTip';
import { ProposalSide } from './ProposalSide';
import { useJob } from './useJob';
import { useProposalPicture } from './useProposalPicture';

interface Props extends SideProps {
  id: string;
  care: Care | null;
  list: Fresh<ProposalList>;
}

/** One proposal: its territories on the map, its figures beside them, and each area's reason. */
export function ProposalView(props: Props) {
  const { snapshot, address, change, id, care, list } = props;
  const looked = useLookedAt(props);
  const { answer, proposal, compared, work, picture, byCode, division, chosen, shown, select, reveal, show } = looked;
  return (
    <SharingFrame
      {...{ snapshot, address, change, picture }}
      className="responsibility"
      title={proposal ? proposalTitle(proposal) : shareWords.title}
      finding={proposal && proposalFinding(proposal)}
      csv={proposal?.result ? apiUrl(`responsibilities/${id}`, { format: 'csv' }) : null}
      report={proposal ? reportAddress({ report: 'responsibility', proposal: id, beside: address.beside ?? '' }) : null}
      choices={
        <>
          {answer.error && !proposal && (
            <ErrorMessage what={shareWords.oneFailed} error={answer.error} retry={answer.reload} />
          )}
          <ProposalSide proposal={proposal} care={care} list={list.data} beside={address.beside} change={change} />
        </>
      }
      legend={
        picture && <ProposalLegend proposal={proposal} isCompared={compared.data !== undefined} picture={picture} />
      }
      table={
        proposal?.result ? (
          <ProposalTable
            proposal={proposal}
            chosen={chosen?.area.code}
            onSelect={code => {
              select(code);
              show(code);
            }}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={<ProposalFooter law={answer.data?.law} proposal={proposal} />}
      panel={proposal ? panelOf(props, looked, proposal) : null}
      isBusy={answer.loading || work.isOpen}
      describe={code => <ProposalTip row={byCode.get(code)} proposal={proposal} />}
      answer={{ ...division, loading: answer.loading || division.loading }}
      map={{
        selected: chosen ? chosen.area : null,
        reveal,
        highlighted: shown ? (picture?.indexOf.get(shown) ?? null) : null,
        onSelect: select,
        onClinic: looked.pressClinic,
      }}
    />
  );
}

/** The proposal with its work and the one beside it, and what of it is looked at. */
function useLookedAt({ address, change, id, care, list }: Props) {
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
  const painted = useProposalPicture(proposal, care, compared.data);
  const [tried, setTried] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const key = parseAreaKey(address.area);
  const chosen = key ? painted.byCode.get(key.code) : undefined;
  const select = (code: string | null) => {
    const area = code ? painted.byCode.get(code)?.area : null;
    setTried(null);
    change({ area: area ? formatAreaKey(area) : '' });
  };
  /** With an area chosen a clinic is tried for it; else its areas stand out. */
  const pressClinic = (clinic: string) => (chosen ? setTried(clinic) : setShown(clinic === shown ? null : clinic));
  const [reveal, show] = useReveal(painted.picture?.areas);
  return {
    ...painted,
    ...{ answer, proposal, compared, onEnded, work, chosen },
    ...{ tried, setTried, shown, setShown, select, pressClinic, reveal, show },
  };
}

function panelOf(
  { care, indicators }: Props,
  looked: ReturnType<typeof useLookedAt>,
  proposal: Proposal,
) {
  const { chosen, compared, work, tried, setTried, shown, setShown, select, onEnded, picture } = looked;
  return {
    eyebrow: proposalEyebrow(proposal),
    title: proposal.name,
    about: [chosen?.area.code, compared.data?.b.id].filter(Boolean).join(' '),
    content: (
      <ProposalPanel
        {...{ proposal, work, chosen, tried, compared, shown }}
        onTry={setTried}
        onSelect={select}
        onMoved={onEnded}
        colourOf={picture?.colourOf}
        onShow={setShown}
        inForce={decisionInForce(care)}
        hasNeed={indicators.some(one => one.id === 'cni')}
      />
    ),
  };
}

/** What the responsibility is, by law, and where the numbers come from. */
const ProposalFooter = ({ law, proposal }: { law: string | undefined; proposal: Proposal | undefined }) => (
  <>
    <p className="law" {...swedish}>
      {law}
    </p>
    {proposal && (
      <p>
        {[proposal.periods.join(', '), proposal.source].filter(Boolean).join('. ')}. {shareWords.straight}
      </p>
    )}
  </>
);

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

import type { ProposalList as Proposals } from '../api/responsibility';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';
import { useCare } from '../care/useCare';
import type { SideProps } from '../jobs';
import { ProposalForm } from './ProposalForm';
import { ProposalOverview } from './ProposalOverview';
import { ProposalView } from './ProposalView';

const newProposal = 'nytt';

/** Who is to answer for which area: the proposals, a new one, or one of them looked at. */
export function ResponsibilityJob(props: SideProps) {
  const { address, change } = props;
  const { care, failed } = useCare();
  const list = useFresh<Proposals>(apiUrl('responsibilities'));
  if (address.proposal && /^\d+$/.test(address.proposal))
    return <ProposalView key={address.proposal} {...props} id={address.proposal} care={care} list={list} />;
  return (
    <ProposalOverview {...props} list={list} failed={failed} care={care}>
      {address.proposal === newProposal && care ? (
        <ProposalForm
          care={care}
          onMade={id => {
            list.reload();
            change({ proposal: String(id) });
          }}
          onBack={() => change({ proposal: '' })}
        />
      ) : null}
    </ProposalOverview>
  );
}

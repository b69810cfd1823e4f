import type { Address, ChangeAddress } from '../choices/address';
import { periodsOf } from '../choices/periods';
import { firstSecond } from '../choices/second';
import type { View } from '../choices/view';
import { toolWords } from '../words/mapTools';

interface Props {
  view: View;
  address: Address;
  change: ChangeAddress;
}

/** What can be put beside the map: its years, another map, its people. */
export function MapTools({ view, address, change }: Props) {
  const tools = [
    { id: 'play' as const, label: toolWords.time, value: 'on', isOffered: periodsOf(view).length > 1 },
    { id: 'second' as const, label: toolWords.second, value: firstSecond(view), isOffered: true },
    { id: 'swarm' as const, label: toolWords.swarm, value: 'on', isOffered: view.show === 'values' },
  ];
  return (
    <div className="map-tools" role="group" aria-label={toolWords.label}>
      {tools
        .filter(tool => tool.isOffered)
        .map(({ id, label, value }) => (
          <button
            key={id}
            type="button"
            className="map-tool"
            aria-pressed={Boolean(address[id])}
            onClick={() => change({ [id]: address[id] ? '' : value })}
          >
            {label}
          </button>
        ))}
    </div>
  );
}

/** What a list is narrowed to; ranks stay those among all. */
export interface Only {
  municipality: string | null;
  types: number[];
  people: number | null;
  isSure: boolean;
}

/** As the address has it: kommun-9980,typ-1,typ-2,minst-1500,saker. */
export function parseOnly(text: string | undefined): Only {
  const signs = (text ?? '').split(',').filter(Boolean);
  const after = (prefix: string) => signs.flatMap(sign => (sign.startsWith(prefix) ? [sign.slice(prefix.length)] : []));
  const people = Number(after('minst-')[0]);
  return {
    municipality: after('kommun-')[0] ?? null,
    types: after('typ-').map(Number).filter(Number.isFinite),
    people: people > 0 ? people : null,
    isSure: signs.includes('saker'),
  };
}

export const formatOnly = ({ municipality, types, people, isSure }: Only) =>
  [
    municipality && `kommun-${municipality}`,
    ...types.map(type => `typ-${type}`),
    people && `minst-${people}`,
    isSure && 'saker',
  ]
    .filter(Boolean)
    .join();

export const isEverything = (only: Only) => formatOnly(only) === '';

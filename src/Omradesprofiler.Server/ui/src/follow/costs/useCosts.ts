import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useFresh } from '../../api/useFresh';
import type { Address } from '../../choices/address';

/** So many models can stand beside each other. */
export const mostCompared = 6;

/** The models, the one that is looked at, and those that it is compared with, as the address names them. */
export function useCosts(address: Address) {
  const list = useFresh<Schemas['CostList']>(apiUrl('costs'));
  const all = list.data?.costs ?? [];
  const asked = (address.cost ?? '').split(',').filter(Boolean).slice(0, mostCompared);
  const chosen = asked.length > 0 ? asked : all.slice(0, 1).map(one => one.id);
  const [id, version] = (chosen[0] ?? '').split('/');
  const url = id ? `costs/${encodeURIComponent(id)}` : null;
  const one = useFresh<Schemas['CostAnswer']>(url && apiUrl(url, { version }));
  const compare = chosen.length > 1 ? { a: chosen[0], b: chosen[1], more: chosen.slice(2).join(',') || null } : null;
  const compared = useFresh<Schemas['CostComparisonResponse']>(compare && apiUrl('costs/compare', compare));
  const csv = compare
    ? apiUrl('costs/compare', { ...compare, format: 'csv' })
    : url && apiUrl(url, { version, format: 'csv' });
  return {
    list,
    all,
    chosen,
    one,
    cost: one.data?.cost,
    compared,
    /** Those that stand beside each other; null where one is looked at by itself. */
    beside: compared.data ? [compared.data.a, ...compared.data.differences.map(found => found.cost)] : null,
    csv,
  };
}

export type Costs = ReturnType<typeof useCosts>;

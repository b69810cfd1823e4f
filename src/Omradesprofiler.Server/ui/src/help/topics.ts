import type { Address } from '../choices/address';

/** What there is help about, in the order of the help's contents. The names stand in the address. */
export const topicGroups = {
  numbers: ['cni', 'omradestyp', 'osakerhet', 'sekretess', 'indelningar'],
  areas: ['rang', 'klasser', 'kluster', 'jamforelser'],
  care: ['vardcentraler', 'restider', 'placering', 'ansvar', 'pengar'],
  follow: ['mal', 'insatser', 'resurser', 'kostnader', 'turlistor'],
  own: ['egna-uppgifter', 'eget-omrade'],
} as const;

export type Method = (typeof topicGroups)[keyof typeof topicGroups][number];

const methods: readonly Method[] = Object.values(topicGroups).flat();

/** Where a method is used, as the address has it. */
export const usedAt: Record<Method, Partial<Address>> = {
  cni: { indicator: 'cni' },
  omradestyp: { indicator: 'omradestyp' },
  osakerhet: { view: 'table' },
  sekretess: {},
  indelningar: {},
  rang: { show: 'priority' },
  klasser: {},
  kluster: { show: 'clusters' },
  jamforelser: { show: 'priority', view: 'table' },
  vardcentraler: { job: 'vardcentraler' },
  restider: { job: 'tillganglighet' },
  placering: { job: 'placera' },
  ansvar: { job: 'ansvar' },
  pengar: { job: 'pengar' },
  mal: { job: 'mal' },
  insatser: { job: 'insatser' },
  resurser: { job: 'resurser' },
  kostnader: { job: 'kostnader' },
  turlistor: { job: 'turlistor' },
  'egna-uppgifter': { job: 'egna' },
  'eget-omrade': { job: 'omrade' },
};

/** Two that are pages of their own kind. */
export type Topic = Method | 'tangentbord' | 'tillganglighet';

export const isMethod = (text: string | undefined): text is Method => methods.some(one => one === text);

export const isTopic = (text: string | undefined): text is Topic =>
  isMethod(text) || text === 'tangentbord' || text === 'tillganglighet';

/** What there is help about. The names stand in the address, in the order of the help's contents. */
export const topics = [
  'uppgifterna',
  'cni',
  'omradestyp',
  'osakerhet',
  'rang',
  'klasser',
  'kluster',
  'jamforelser',
  'sekretess',
  'indelningar',
  'vardcentraler',
  'restider',
  'placering',
  'ansvar',
  'cni-pengar',
  'mal',
  'insatser',
  'resurser',
  'kostnader',
  'turlistor',
  'egna-uppgifter',
  'eget-omrade',
  'tangentbord',
  'tillganglighet',
] as const;

export type Topic = (typeof topics)[number];

export const isTopic = (text: string | undefined): text is Topic => topics.some(one => one === text);

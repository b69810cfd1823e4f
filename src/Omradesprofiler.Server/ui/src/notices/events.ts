import type { Address } from '../choices/address';

/** What the page's parts tell each other about things that are not as they should be. */
const [gone, refused, silent, answered] = ['gone', 'refused', 'silent', 'answered'].map(
  name => `omradesprofiler:${name}`,
) as [string, string, string, string];

interface GoneValue {
  key: keyof Address;
  value: string;
  /** What is shown instead, where it can be named, and what the address then says. */
  now?: string;
  part?: Partial<Address>;
}

/** A part has found that what the address names does not exist. */
export const reportGone = (detail: GoneValue) => dispatchEvent(new CustomEvent<GoneValue>(gone, { detail }));

/** The server has answered that what an address of the API names does not exist. */
export const reportRefused = (url: string) => dispatchEvent(new CustomEvent<string>(refused, { detail: url }));

/** The server could not be reached, or could be reached again. */
export const reportSilent = () => dispatchEvent(new Event(silent));
export const reportAnswered = () => dispatchEvent(new Event(answered));

const listen = (name: string, hear: (event: Event) => void) => {
  addEventListener(name, hear);
  return () => removeEventListener(name, hear);
};

export const onGone = (hear: (value: GoneValue) => void) =>
  listen(gone, event => hear((event as CustomEvent<GoneValue>).detail));
export const onRefused = (hear: (url: string) => void) =>
  listen(refused, event => hear((event as CustomEvent<string>).detail));
export const onSilent = (hear: () => void) => listen(silent, hear);
export const onAnswered = (hear: () => void) => listen(answered, hear);

/**
 * What shows who is logged in. It is here and nowhere else: gone with the page, and out of reach of whatever reads the
 * browser's storage.
 */
let token: string | null = null;

export const isLoggedIn = () => token !== null;

export const keepToken = (next: string | null) => {
  token = next;
};

/** The header that shows it, for the page's own server alone. */
export const bearerTo = (url: string): Record<string, string> =>
  token && new URL(url, location.href).origin === location.origin ? { Authorization: `Bearer ${token}` } : {};

export const loginWords = {
  logIn: 'Log in',
  logOut: 'Log out',
  failed: 'You were not logged in.',
};

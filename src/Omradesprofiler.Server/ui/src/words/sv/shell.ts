/** The ways through the page, and what it says when something is not as it should be. */
export const shellWords = {
  skip: 'Hoppa till innehållet',
  help: 'Hjälp',
  otherLanguage: 'English',
  howToRead: 'Så här läser du',
  swedishTexts: '',
};

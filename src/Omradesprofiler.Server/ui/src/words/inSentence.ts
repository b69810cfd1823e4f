/**
 * A title as it stands within a sentence: its first letter small, but never that of an abbreviation ("CNI, poäng per
 * person") or of a name of several words ("Care Need Index").
 */
export function inSentence(title: string): string {
  const [first = '', second = ''] = title.split(/\s+/);
  const isName = /\p{Lu}/u.test(first.slice(1)) || /^\p{Lu}/u.test(second);
  return isName ? title : title.charAt(0).toLocaleLowerCase('sv') + title.slice(1);
}

/** The shortest that a title can be called by: the abbreviation that it ends with, where it has one. */
export const shortTitle = (title: string) => /\((\p{Lu}{2,})\)$/u.exec(title)?.[1] ?? inSentence(title);

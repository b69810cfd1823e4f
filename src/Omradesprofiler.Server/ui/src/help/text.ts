/** A help text: what the method is in two sentences, how it is read, what it cannot say, and where it is described. */
export interface HelpText {
  title: string;
  what: string;
  read: string[];
  cannot: string[];
  references: string[];
}

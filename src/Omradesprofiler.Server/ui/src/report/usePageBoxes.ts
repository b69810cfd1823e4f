import { useEffect } from 'react';

/** What stands in the margin of every printed page. A browser that knows no margin boxes leaves them empty. */
export function usePageBoxes(left: string, right: string, foot: string) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      @page report {
        @top-left { content: ${quoted(left)}; }
        @top-right { content: ${quoted(right)}; }
        @bottom-left { content: ${quoted(foot)}; }
        @bottom-right { content: counter(page) " (" counter(pages) ")"; }
      }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
    };
  }, [left, right, foot]);
}

/** A CSS string: signs that would end it, and line ends, written as numbers. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f<]/g, sign => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

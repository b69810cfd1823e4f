import { useEffect, useState } from 'react';

/** Letters that follow each other quicker are one question. */
const pauseMilliseconds = 150;

/** What is written in a search field, and whether its list is open: from so many letters on. */
export function useTyped(leastLetters: number) {
  const [written, setWritten] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const asked = useDelayed((written ?? '').trim(), pauseMilliseconds);
  return {
    /** Null where nothing has been written. */
    written,
    /** What is to be looked for. */
    asked,
    isAsking: isOpen && asked.length >= leastLetters,
    write: (text: string) => {
      setWritten(text);
      setOpen(true);
    },
    open: () => setOpen(true),
    close: () => setOpen(false),
    leave: () => {
      setWritten(null);
      setOpen(false);
    },
  };
}

export type Typed = ReturnType<typeof useTyped>;

function useDelayed(text: string, milliseconds: number): string {
  const [delayed, setDelayed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return delayed;
}

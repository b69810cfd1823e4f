/** What the picture's words are written with. */
type Style = { size: number; weight?: 400 | 600; colour?: string; width?: number; align?: 'left' | 'right' };

export const ink = '#1d2429';
export const quiet = '#55606a';
const lineHeight = 1.28;

/** Writes and draws in units of the page, whatever the number of pixels. */
export class Pen {
  constructor(readonly context: CanvasRenderingContext2D) {
    context.textBaseline = 'alphabetic';
  }

  /** The lines that a text takes. */
  lines(text: string, { size, weight = 400, width = Infinity }: Style): string[] {
    this.context.font = `${weight} ${size}px "Source Sans", sans-serif`;
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.context.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line ? [...lines, line] : lines;
  }

  height(text: string, style: Style) {
    return this.lines(text, style).length * style.size * lineHeight;
  }

  /** Writes from the top of the first line; gives where the next begins. */
  write(text: string, x: number, y: number, style: Style): number {
    const lines = this.lines(text, style);
    this.context.fillStyle = style.colour ?? ink;
    this.context.textAlign = style.align ?? 'left';
    lines.forEach((line, i) => this.context.fillText(line, x, y + style.size * (0.98 + i * lineHeight)));
    return y + lines.length * style.size * lineHeight;
  }

  box(x: number, y: number, width: number, height: number, fill: string | CanvasPattern, edge?: string) {
    this.context.fillStyle = fill;
    this.context.fillRect(x, y, width, height);
    if (!edge) return;
    this.context.strokeStyle = edge;
    this.context.lineWidth = 0.75;
    this.context.strokeRect(x, y, width, height);
  }
}

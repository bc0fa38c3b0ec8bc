/* What a pane printed, kept so that a view which comes later (the terminal after the plain view, a tab that was never
 * in front) is drawn with all of it. The lab's ring is the lasting store; this is the page's copy of its tail. */

export const KEPT_CHARS_MAX = 256 * 1024;

/** A view of the pane: `write` draws text and calls `drawn` when it is on the screen. */
export type PaneSink = { write(text: string, drawn: () => void): void; clear(): void };

export class PaneOutput {
  private chunks: string[] = [];
  private chars = 0;
  private sink: PaneSink | undefined;

  /** `drawn` is called when a view has drawn it, or at once when there is no view to wait for. */
  push(text: string, drawn: () => void): void {
    this.chunks.push(text);
    this.chars += text.length;
    while (this.chars > KEPT_CHARS_MAX && this.chunks.length > 1) this.chars -= this.chunks.shift()?.length ?? 0;
    if (this.sink === undefined) drawn();
    else this.sink.write(text, drawn);
  }

  /** The view gets all that is kept, then what comes. One view at a time; the later one wins. */
  attach(sink: PaneSink): () => void {
    this.sink = sink;
    if (this.chunks.length > 0) sink.write(this.chunks.join(''), () => undefined);
    return () => {
      if (this.sink === sink) this.sink = undefined;
    };
  }

  clear(): void {
    this.chunks = [];
    this.chars = 0;
    this.sink?.clear();
  }
}

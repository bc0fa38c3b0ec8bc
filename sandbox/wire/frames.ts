/* The messages between the browser's terminal and the gateway: JSON text frames over one WebSocket per lab page.
 *
 * A page opens one socket, shows its single-use ticket in the first frame, and then multiplexes panes (terminal tabs)
 * over it. Output of a pane is numbered, so that a page which lost its socket says what it saw last and gets the rest
 * from the lab's ring buffer; nothing is shown twice and nothing is lost while the ring holds it.
 *
 * This file is the only one that the site and the sandbox share. It knows nothing of either. */

/** Largest frame the gateway reads, in bytes of JSON text. A paste of 64 KiB with escapes fits. */
export const FRAME_BYTES_MAX = 256 * 1024;
/** Largest input of one `in` frame, in UTF-16 units. */
export const INPUT_CHARS_MAX = 64 * 1024;
/** How many panes one lab may have. */
export const PANES_MAX = 6;
/** The page acknowledges output at least every this many characters; see `ack`. */
export const ACK_EVERY_CHARS = 32 * 1024;

/** Pane names are the page's: `1` … `6`. */
export type PaneId = string;

export type ClientFrame =
  /** First frame of a socket. `seen` says per pane the last output number that the page has drawn (0 for none). */
  | { t: 'hello'; ticket: string; seen: Record<PaneId, number> }
  /**
   * Open a pane (or attach to it, if the lab has it already). `program` is a shell line to start in it: `redis-cli`.
   */
  | { t: 'open'; pane: PaneId; cols: number; rows: number; program?: string }
  | { t: 'in'; pane: PaneId; data: string }
  /** A whole line from the plain form: typed and entered as if at the prompt. `id` comes back in `entry`. */
  | { t: 'line'; pane: PaneId; line: string; id: string }
  | { t: 'size'; pane: PaneId; cols: number; rows: number }
  | { t: 'close'; pane: PaneId }
  /** Output up to `seq` is drawn: lets the lab send on (flow control). */
  | { t: 'ack'; pane: PaneId; seq: number }
  /** Another page holds this lab: take it over. */
  | { t: 'take-over' }
  /** Move the lab's clock forward. */
  | { t: 'skip'; ms: number }
  | { t: 'ping'; id: number };

export type ServerFrame =
  /** The ticket was taken. `panes` lists those that the lab has; `clock` is the lab's time in ms since 1970. */
  | { t: 'ready'; lab: string; panes: PaneState[]; clock: number; skippedMs: number }
  /** Another page is typing here; answer with `take-over` or stay a reader. */
  | { t: 'taken' }
  | { t: 'out'; pane: PaneId; seq: number; data: string }
  /**
   * A command and its whole reply as plain text: the transcript view's item. `id` is set for a `line` frame. `seq` only
   * grows within a pane, whatever becomes of the lab; after `hello` the lab says again those that came with output
   * which the page has not drawn, and the page drops those whose `seq` it knows.
   */
  | { t: 'entry'; pane: PaneId; command: string; reply: string; id?: string; seq?: number }
  /** What the pane waits for: a prompt, or a running program (SUBSCRIBE, MONITOR, BLPOP). */
  | { t: 'state'; pane: PaneId; busy: boolean; title: string }
  /** The auto-check's ticks of the exercise that is open: task id → is it right at this moment. */
  | { t: 'ticks'; exercise: string; tasks: { id: string; passed: boolean }[] }
  /**
   * The practice application: how it goes, and the points of its drawing from number `from` on; `run` names the run,
   * and another run begins with no points. `gone`: there is none any more.
   */
  | AppFrame
  | { t: 'app'; gone: true }
  | { t: 'clock'; clock: number; skippedMs: number }
  /** A sentence for the person, not an error of the program. */
  | { t: 'notice'; text: string }
  | { t: 'pong'; id: number }
  /** The last frame before the gateway closes the socket. `retry` says whether to come back with a new ticket. */
  | { t: 'bye'; code: ByeCode; text: string; retry: boolean };

export type AppFrame = {
  t: 'app'; run: number; plan: string; running: boolean; forSeconds: number; counters: Record<string, number>;
  from: number; points: AppPoint[];
};
/** Second of the run, share of hits (null: nobody read), load of the database (1 is all it has), its queries a second,
 * mean and 99th percentile of the latency in ms. */
export type AppPoint = [
  second: number, hitRate: number | null, load: number, queries: number, meanMs: number, p99Ms: number,
];

export type PaneState = { pane: PaneId; busy: boolean; title: string; seq: number };
export type ByeCode =
  | 'bad-ticket' | 'bad-frame' | 'too-fast' | 'replaced' | 'lab-full' | 'stopping' | 'lab-error' | 'idle';

/* One xterm.js in one element, with the habits of this site: what keys do, what a paste may hold, what output may not
 * do. Loaded only with the terminal (it imports xterm); knows nothing of React or of the lab.
 *
 * Output is the learner's own data and may hold escape sequences (`redis-cli --raw` prints bytes as they are). Those
 * that reach outside the screen are swallowed here: the clipboard (OSC 52), titles, colour tables, and every question
 * whose answer would be typed at the prompt. */
import { FitAddon } from '@xterm/addon-fit';
import { SearchAddon } from '@xterm/addon-search';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal } from '@xterm/xterm';
import { copyText, readText } from './clipboard';
import { decideKey, staysArmed, type KeyDecision } from './keys';
import { onThemeChange, readTheme } from './terminal-theme';

export type DriverEvents = {
  input: (text: string) => void;
  /** Raw clipboard text; the owner prepares it and gives it back to `paste`. */
  pasted: (raw: string) => void;
  resized: (size: { cols: number; rows: number }) => void;
  search: () => void;
  message: (text: string) => void;
  /** A key that would have typed something came while nobody listens. */
  refused: () => void;
};
export type DriverOptions = { label: string; fontSize: number; screenReader: boolean };

const FONT = '"JetBrains Mono", ui-monospace, monospace';
const FONT_WAIT_MS = 1_500;
/** Titles, colour tables, links that claim another address, the clipboard. */
const SWALLOWED_OSC = [0, 1, 2, 4, 8, 10, 11, 12, 52, 104, 110, 111, 112];
/** Questions to the terminal: device attributes, status, cursor position, window. */
const SWALLOWED_CSI = [{ final: 'c' }, { prefix: '>', final: 'c' }, { prefix: '=', final: 'c' }, { final: 'n' },
  { prefix: '?', final: 'n' }, { final: 't' }, { prefix: '?', intermediates: '$', final: 'p' }];

export class XtermDriver {
  private readonly terminal: Terminal;
  private readonly fit = new FitAddon();
  private readonly finder = new SearchAddon();
  private readonly leavers: (() => void)[] = [];
  private escapeArmed = false;

  constructor(private readonly element: HTMLElement, options: DriverOptions, private readonly events: DriverEvents) {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.terminal = new Terminal({
      allowProposedApi: true, cursorBlink: !calm, cursorStyle: 'bar', cursorWidth: 2, fontFamily: FONT,
      fontSize: options.fontSize, lineHeight: 1.3, minimumContrastRatio: 4.5, scrollback: 5_000,
      screenReaderMode: options.screenReader, smoothScrollDuration: 0, theme: readTheme(element), linkHandler: null,
      windowOptions: {},
    });
    this.terminal.loadAddon(this.fit);
    this.terminal.loadAddon(this.finder);
    this.terminal.loadAddon(new WebLinksAddon((_, address) => openLink(address)));
    for (const code of SWALLOWED_OSC) this.terminal.parser.registerOscHandler(code, () => true);
    for (const id of SWALLOWED_CSI) this.terminal.parser.registerCsiHandler(id, () => true);
    this.terminal.parser.registerDcsHandler({ intermediates: '$', final: 'q' }, () => true);
    this.terminal.attachCustomKeyEventHandler((event) => this.key(event));
    this.terminal.onData((text) => this.events.input(text));
    this.open(options.label);
  }

  /** The font first: a terminal measured with another font stays wrong. */
  static async ready(fontSize: number): Promise<void> {
    const late = new Promise<void>((resolve) => window.setTimeout(resolve, FONT_WAIT_MS));
    await Promise.race([document.fonts.load(`${fontSize}px "JetBrains Mono"`), late]).catch(() => undefined);
  }

  write(text: string, drawn: () => void): void { this.terminal.write(text, drawn); }
  focus(): void { this.terminal.focus(); }
  clear(): void { this.terminal.clear(); }
  scrollToEnd(): void { this.terminal.scrollToBottom(); }
  paste(text: string): void { this.terminal.paste(text); }

  setOffline(offline: boolean): void {
    this.terminal.options.disableStdin = offline;
    this.terminal.textarea?.setAttribute('aria-disabled', String(offline));
  }

  setOptions({ label, fontSize, screenReader }: DriverOptions): void {
    this.terminal.options.fontSize = fontSize;
    this.terminal.options.screenReaderMode = screenReader;
    this.terminal.textarea?.setAttribute('aria-label', label);
    this.measure();
  }

  find(text: string, direction: 'next' | 'previous'): boolean {
    return direction === 'next' ? this.finder.findNext(text) : this.finder.findPrevious(text);
  }

  /** Fits the rows and columns to the element; nothing while it is hidden. */
  measure(): void {
    if (this.element.clientWidth < 40 || this.element.clientHeight < 40) return;
    this.fit.fit();
  }

  end(): void {
    for (const leave of this.leavers) leave();
    this.terminal.dispose();
  }

  private open(label: string): void {
    this.terminal.open(this.element);
    this.terminal.textarea?.setAttribute('aria-label', label);
    this.terminal.onResize(({ cols, rows }) => this.events.resized({ cols, rows }));
    const paste = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      this.events.pasted(event.clipboardData?.getData('text/plain') ?? '');
    };
    this.element.addEventListener('paste', paste, true);
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(this.element);
    this.leavers.push(
      () => this.element.removeEventListener('paste', paste, true),
      () => observer.disconnect(),
      onThemeChange(() => { this.terminal.options.theme = readTheme(this.element); }),
    );
    this.measure();
    const { cols, rows } = this.terminal;
    this.events.resized({ cols, rows });
  }

  /** xterm's question before each key: is it yours? */
  private key(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown') return true;
    const { key, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event;
    const decision = decideKey({ key, ctrl, shift, alt, meta }, {
      hasSelection: this.terminal.hasSelection(),
      escapeArmed: this.escapeArmed,
      mac: /Mac|iPhone|iPad/.test(navigator.userAgent),
    });
    if (this.terminal.options.disableStdin && types(event)) this.events.refused();
    this.escapeArmed = decision === 'arm' || (this.escapeArmed && staysArmed(event.key));
    return this.obey(decision, event);
  }

  private obey(decision: KeyDecision, event: KeyboardEvent): boolean {
    switch (decision) {
      case 'program':
      case 'arm': return true;
      case 'leave':
      case 'browser':
      case 'browser-paste': return false;
      case 'copy': event.preventDefault(); void this.copy(); return false;
      case 'read-clipboard': event.preventDefault(); void this.readClipboard(); return false;
      case 'search': event.preventDefault(); this.events.search(); return false;
    }
  }

  private async copy(): Promise<void> {
    if (!this.terminal.hasSelection()) return;
    const done = await copyText(this.terminal.getSelection());
    if (done) this.terminal.clearSelection();
    else this.events.message('The browser did not let this page copy. Use the right-click menu.');
  }

  private async readClipboard(): Promise<void> {
    const text = await readText();
    if (text === undefined) this.events.message('The browser did not let this page read the clipboard. Use ⌘V.');
    else this.events.pasted(text);
  }
}

const types = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key.length === 1 && !ctrlKey && !metaKey && !altKey) || key === 'Enter' || key === 'Backspace';

function openLink(address: string): void {
  if (/^https?:\/\//.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
}

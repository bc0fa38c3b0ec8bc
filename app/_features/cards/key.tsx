/* A key, as it is drawn in a text. */
export function Key({ children }: { children: string }) {
  return <kbd className="rounded border border-border-strong bg-sunken px-1.5 py-0.5 text-sm">{children}</kbd>;
}

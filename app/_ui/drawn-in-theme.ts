/* A drawing that has the colours and the width of the page around it: drawn now, again when the theme changes, and
 * told when its place has another width. */

/** Returns what ends it. `draw` draws anew in the colours of now; `resize` fits what is drawn. */
export function drawnInTheme(node: HTMLElement, draw: () => void, resize: () => void): () => void {
  draw();
  const sized = new ResizeObserver(resize);
  sized.observe(node);
  // The colours are the theme's: a chosen one changes an attribute, the system's a media query.
  const themed = new MutationObserver(draw);
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', draw);
  return () => {
    sized.disconnect();
    themed.disconnect();
    system.removeEventListener('change', draw);
  };
}

/* Short prose: the one-line Markdown of task texts, stems, options, explanations and hints.
 *
 * Lessons are MDX and are compiled; these are too short for that and are rendered here, by hand, to a closed set of
 * inline elements (code, strong, em, links to http(s) or to a page of this site). Everything else is escaped, so the
 * result may be set as HTML. Free of Node, so that a browser may render a hint which the sandbox sent. */

/** A short text in both forms: safe HTML for the page, plain text for labels. */
export type Words = { html: string; text: string };

export function words(markdown: string): Words {
  const source = markdown.trim();
  return { html: inlineHtml(source), text: plainText(source) };
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+|\/[^\s)]*|#[^\s)]*)\)/g;

export function inlineHtml(markdown: string): string {
  return paragraphs(markdown).map(paragraphHtml).join('<br><br>');
}

export function plainText(markdown: string): string {
  const plain = (text: string): string =>
    text.replace(INLINE, (_, code, strong, em, label) => code ?? plain(strong ?? em ?? label));
  return paragraphs(markdown).map(plain).join(' ');
}

function paragraphs(markdown: string): string[] {
  return markdown.trim().split(/\n{2,}/).map((text) => text.replace(/\s*\n\s*/g, ' '));
}

function paragraphHtml(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    html += escapeHtml(text.slice(at, match.index));
    const [whole, code, strong, em, label, address] = match;
    if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`;
    else if (strong !== undefined) html += `<strong>${paragraphHtml(strong)}</strong>`;
    else if (em !== undefined) html += `<em>${paragraphHtml(em)}</em>`;
    else html += `<a href="${escapeHtml(address ?? '')}">${paragraphHtml(label ?? '')}</a>`;
    at = match.index + whole.length;
  }
  return html + escapeHtml(text.slice(at));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

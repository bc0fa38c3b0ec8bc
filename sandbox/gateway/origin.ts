/* Who may open a socket: a page of ours and no other. A WebSocket upgrade is a GET that carries cookies and asks no
 * CORS, so the Origin header is all that tells our page from a stranger's (CWE-1385). The match is exact, scheme and
 * port included; a missing, empty, `null` or doubled Origin is refused. */

export class OriginGate {
  private readonly allowed: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.allowed = new Set(origins.map(normalOrigin));
  }

  admits(origin: string | undefined): boolean {
    return origin !== undefined && origin !== '' && origin !== 'null' && this.allowed.has(origin);
  }
}

/** `PUBLIC_ORIGIN` may be a list; without one the site is on the loopback. A broken entry throws with its sentence. */
export function publicOrigins(setting: string | undefined, sitePort: number): string[] {
  if (setting === undefined || setting.trim() === '') {
    return [`http://localhost:${sitePort}`, `http://127.0.0.1:${sitePort}`];
  }
  return setting.split(',').map((entry) => normalOrigin(entry.trim()));
}

function normalOrigin(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`PUBLIC_ORIGIN must be an address like https://study.example.org, not "${text}".`);
  }
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || !plain) {
    throw new Error(`PUBLIC_ORIGIN must be scheme, host and port only, like https://study.example.org, not "${text}".`);
  }
  return url.origin;
}

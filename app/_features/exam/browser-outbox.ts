'use client';

/* The outbox's outside in a browser: fetch with keepalive, so that a closing page still sends; localStorage, so that a
 * crashed one does later. */
import type { Outside, PageAct, Sent } from './outbox';
import type { Saved } from './record';

const prefixOf = (sitting: string): string => `hitrate-exam-${sitting}-`;

/** What earlier pages of this sitting could not send. Taken: from now on it is the caller's to send. */
export function takeKept(sitting: string): PageAct[] {
  try {
    const names = Object.keys(window.localStorage).filter((name) => name.startsWith(prefixOf(sitting)));
    return names.flatMap((name) => {
      const kept: unknown = JSON.parse(window.localStorage.getItem(name) ?? '[]');
      window.localStorage.removeItem(name);
      return Array.isArray(kept) ? kept as PageAct[] : [];
    });
  } catch {
    return [];
  }
}

export function browserOutside(sitting: string): Outside {
  // Each page has a place of its own, so that two tabs do not take each other's.
  const name = `${prefixOf(sitting)}${Math.random().toString(36).slice(2)}`;
  return {
    send: (acts) => send(sitting, acts),
    keep: (acts) => keep(name, acts),
    timer(ms, ring) {
      const id = window.setTimeout(ring, ms);
      return () => window.clearTimeout(id);
    },
  };
}

function keep(name: string, acts: PageAct[]): void {
  try {
    if (acts.length === 0) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, JSON.stringify(acts));
  } catch {
    // Storage may be full or forbidden: then a crash loses what was not saved, and the page says that it is not.
  }
}

async function send(sitting: string, acts: PageAct[]): Promise<Sent> {
  try {
    const response = await fetch('/api/exam/acts', {
      method: 'POST', headers: { 'content-type': 'application/json' }, keepalive: true,
      body: JSON.stringify({ sitting, acts }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && isSaved(answer)) return { ok: true, saved: answer };
    const said = typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : '';
    const retry = response.status >= 500 || response.status === 429 || response.status === 408;
    return { ok: false, retry, why: said || `The site answered ${response.status}.` };
  } catch {
    return { ok: false, retry: true, why: 'The site does not answer.' };
  }
}

function isSaved(answer: unknown): answer is Saved {
  return typeof answer === 'object' && answer !== null && 'outcome' in answer && 'count' in answer;
}

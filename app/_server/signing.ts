/* The one way this site signs text: HMAC-SHA256 under the secret of the data folder, written in base64url.
 *
 * A signed text is `text.signature`. The purpose is part of what is signed, so that a learner's cookie can never be
 * taken for a lab ticket, should they ever look alike. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from './env';

export function signature(text: string, secret: string = env().secret): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

export function sign(purpose: string, text: string): string {
  return `${text}.${signature(`${purpose}:${text}`)}`;
}

/** The text, if the signature is ours; else nothing. */
export function unsign(purpose: string, signed: string): string | undefined {
  const at = signed.lastIndexOf('.');
  if (at < 1) return undefined;
  const text = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1));
  const right = Buffer.from(signature(`${purpose}:${text}`));
  return given.length === right.length && timingSafeEqual(given, right) ? text : undefined;
}

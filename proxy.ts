/* What every page request passes first (Next's proxy, once called middleware).
 *
 * It makes the nonce of this request's Content-Security-Policy, which Next reads from the request's header and puts
 * on its scripts, and gives a newcomer the signed cookie, so that the page being rendered knows its learner
 * already. No row is made: that takes a deliberate act (app/_server/session.ts). */
import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from './app/_server/security-policy';
import { LEARNER_COOKIE, learnerCookie, learnerOfCookie, newLearnerId } from './app/_server/learner-cookie';

export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const known = learnerOfCookie(request.cookies.get(LEARNER_COOKIE)?.value);
  const cookie = known ? undefined : learnerCookie(newLearnerId());
  if (cookie) request.cookies.set(cookie.name, cookie.value);

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (cookie) response.cookies.set(cookie);
  return response;
}

export const config = {
  matcher: [{
    source: '/((?!api/|lab/|_next/static|_next/image|icon|favicon).*)',
    missing: [
      { type: 'header', key: 'next-router-prefetch' },
      { type: 'header', key: 'purpose', value: 'prefetch' },
    ],
  }],
};

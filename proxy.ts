/* What every page request passes first (Next's proxy, once called middleware).
 *
 * It makes the nonce of this request's Content-Security-Policy, which Next reads from the request's header and puts
 * on its scripts, and gives a newcomer the signed cookie, so that the page being rendered knows its learner
 * already. An address that cannot be read ends here. No row is made: that takes a deliberate act
 * (app/_server/session.ts). */
import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from './app/_server/security-policy';
import { LEARNER_COOKIE, learnerCookie, learnerOfCookie, newLearnerId } from './app/_server/learner-cookie';

export function proxy(request: NextRequest): NextResponse {
  if (!isReadable(request.nextUrl.pathname)) {
    return new NextResponse('This address cannot be read: a % in it stands for no letter. Check it, please.', {
      status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
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

/** Next itself answers 500 to what cannot be decoded. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
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

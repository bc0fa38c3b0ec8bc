/** Framework settings, nothing of ours. Headers that differ per request (the CSP's nonce) are made in proxy.ts. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

// Next writes the folders of its generated types into whatever tsconfig it is given: this one is its own to edit.
const tsconfigPath = '.build/tsconfig.next.json';
if (!existsSync(tsconfigPath)) {
  mkdirSync('.build', { recursive: true });
  writeFileSync(tsconfigPath, JSON.stringify({ extends: '../tsconfig.json', include: ['../next-env.d.ts', '../app'] }));
}

const sandboxPort = process.env.SANDBOX_PORT ?? '7071';

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run types` checks the whole house, tests included; a first start need not do it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  serverExternalPackages: ['mdx-bundler', '@libsql/client', '@prisma/adapter-libsql'],
  turbopack: { root: import.meta.dirname },
  async rewrites() {
    return [{ source: '/lab/ws', destination: `http://127.0.0.1:${sandboxPort}/ws` }];
  },
  async headers() {
    return [{
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        // Same-origin forms must carry their Origin: it is how changes are told from another site's.
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
      ],
    }];
  },
};

'use client';

/* A page failed. What happened is in the server's log under the digest; nothing that was saved is touched by it. */
import { Button, ButtonLink } from './_ui/button';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-20 text-center">
      <h1 className="text-3xl">This page could not be shown</h1>
      <p className="mt-3 text-muted">
        The fault is ours. What you saved is kept.
        {error.digest && <> The server’s log has it under <code>{error.digest}</code>.</>}
      </p>
      <div className="mt-6 flex justify-center gap-3">
        <Button onClick={reset}>Try again</Button>
        <ButtonLink href="/" tone="secondary">To all lessons</ButtonLink>
      </div>
    </main>
  );
}

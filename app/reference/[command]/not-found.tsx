/* A command that is not in the reference: it may exist elsewhere, so the index and its search come first. */
import { ButtonLink } from '#app/_ui/button';
import { Wordmark } from '#app/_ui/wordmark';

export default function NoSuchCommand() {
  return (
    <div className="mx-auto max-w-5xl px-4 py-4 sm:px-8">
      <Wordmark />
      <main id="main" className="mx-auto max-w-xl py-16 text-center">
        <p className="font-mono text-bad">ERR unknown command</p>
        <h1 className="mt-2 text-3xl">There is no such command here</h1>
        <p className="mt-3 text-muted">
          The name may be mistyped. MIGRATE, which moves keys between nodes, and commands of modules are not among
          those that a lab runs.
        </p>
        <ButtonLink href="/reference" className="mt-6">To all commands</ButtonLink>
      </main>
    </div>
  );
}

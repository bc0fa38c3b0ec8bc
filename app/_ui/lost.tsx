/* There is no such page; there is a way on. */
import { ButtonLink } from './button';

export function Lost() {
  return (
    <div className="mx-auto max-w-xl py-16 text-center">
      <p className="font-mono text-accent">(nil)</p>
      <h1 className="mt-2 text-3xl">There is no such page</h1>
      <p className="mt-3 text-muted">
        The address may be mistyped, or the lesson was moved. Your progress is kept with the lesson, not with its
        address.
      </p>
      <ButtonLink href="/" className="mt-6">To all lessons</ButtonLink>
    </div>
  );
}

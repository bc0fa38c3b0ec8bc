/* The way from an answered question to the lab in which its answer can be seen. */
import { ButtonLink } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';

export function ProveItCard({ id }: { id: string }) {
  return (
    <section
      aria-labelledby="prove-it"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-2xl border border-accent
        bg-accent-soft/50 p-5 sm:p-6"
    >
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="prove-it" className="text-lg">Prove it</h2>
        <p className="text-[0.95rem]">
          A lab with everything set up, where you see for yourself that the answer is right.
        </p>
      </div>
      <ButtonLink href={`/question/${id}/prove`} prefetch={false}>
        <Icon name="terminal" className="size-4.5" /> Open the lab
      </ButtonLink>
    </section>
  );
}

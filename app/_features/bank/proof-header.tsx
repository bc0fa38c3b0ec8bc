/* The head of a proof's page: the way back to the question. */
import { BackHeader } from '#app/_features/navigation/back-header';
import type { Theme } from '#app/_features/settings/settings';

export function ProofHeader({ id, theme }: { id: string; theme: Theme }) {
  return <BackHeader back={{ href: `/question/${id}`, label: 'Question' }} here="Prove it" theme={theme} />;
}

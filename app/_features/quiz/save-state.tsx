/* Is my answer kept? Said in words, and to screen readers when it changes. */
import { Icon } from '#app/_ui/icon';
import type { SaveNow } from './use-saving';

export function SaveState({ state, trouble }: { state: SaveNow; trouble: string | undefined }) {
  const bad = state.now === 'refused' ? state.why : trouble;
  return (
    <div role="status" className="text-sm font-medium empty:hidden">
      {state.now === 'saving' && <span className="text-muted">Saving…</span>}
      {state.now === 'retrying' && (
        <span className="flex items-center gap-2 text-warn">
          <Icon name="clock" className="size-4" />
          Not saved – retrying. {state.why}
        </span>
      )}
      {bad && (
        <span className="flex items-center gap-2 text-bad">
          <Icon name="cross" className="size-4" />
          {bad}
        </span>
      )}
    </div>
  );
}

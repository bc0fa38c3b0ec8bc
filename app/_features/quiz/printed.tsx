/* Text of a terminal in a question: what has run, what is about to be typed, what could be printed. */
import { splitPlace } from '#content/transcript';

export function Printed({ text }: { text: string }) {
  return <code className="min-w-0 font-mono text-[0.95rem] wrap-anywhere whitespace-pre-wrap">{text}</code>;
}

/** Lines that have run, and the one that is about to be, each behind its prompt. */
export function PredictScreen({ setup, line }: { setup: string[]; line: string }) {
  return (
    <div className="mb-4 space-y-3 text-sm">
      {setup.length > 0 && (
        <div>
          <p className="mb-1 text-muted">These have run:</p>
          <Screen label="Commands that have run" text={setup.map(withPrompt).join('\n')} />
        </div>
      )}
      <div>
        <p className="mb-1 text-muted">Now somebody types:</p>
        <Screen label="The line that is typed" text={withPrompt(line)} />
      </div>
    </div>
  );
}

export function Screen({ label, text }: { label: string; text: string }) {
  return (
    <pre
      tabIndex={0} aria-label={label} role="group"
      className="overflow-x-auto rounded-lg bg-terminal p-3 font-mono text-sm text-terminal-text"
    >
      {text}
    </pre>
  );
}

export function withPrompt(line: string): string {
  const { shell, node } = splitPlace(line);
  return shell || node !== undefined ? line : `> ${line}`;
}

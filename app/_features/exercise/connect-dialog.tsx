/* Connect: opens the lab's node on a TCP port of this machine, with a password, for a real client. */
'use client';
import { useRef, useState } from 'react';
import { Button } from '#app/_ui/button';
import { copyText } from '../terminal/clipboard';
import { connectLab, disconnectLab } from './actions';

type Door = { port: number; password: string };

type Props = { lesson: string; className: string; disabled: boolean };
type Said = { ok: true; value: unknown } | { ok: false; error: string };

const UNREACHABLE: Said = { ok: false, error: 'The site could not be reached. Try again.' };

export function ConnectDialog({ lesson, className, disabled }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [door, setDoor] = useState<Door>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const ask = async (act: () => Promise<Said>): Promise<boolean> => {
    setBusy(true);
    const answer = await act().catch(() => UNREACHABLE);
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    return answer.ok;
  };
  const open = (): Promise<boolean> => ask(async () => {
    const answer = await connectLab({ lesson });
    if (answer.ok) setDoor(answer.value);
    return answer;
  });
  const shut = async (): Promise<void> => {
    if (await ask(() => disconnectLab({ lesson }))) setDoor(undefined);
  };

  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => dialog.current?.showModal()}>
        Connect…
      </button>
      <dialog
        ref={dialog} aria-labelledby="connect-title"
        className="w-[min(40rem,94vw)] rounded-2xl border border-border bg-raised p-6 text-text shadow-card
          backdrop:bg-black/50"
      >
        <h2 id="connect-title" className="text-xl">Connect your own client</h2>
        <p className="mt-1 text-muted">
          Opens this lab’s cache server on a port of this machine, so that your redis-cli, redis-benchmark or
          application works with the same data. It is closed with the lab.
        </p>
        {door ? <Ways door={door} /> : null}
        {error && <p role="alert" className="mt-4 rounded-lg bg-warn-soft px-4 py-2 text-sm text-warn">{error}</p>}
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          {door ? <Button tone="secondary" disabled={busy} onClick={() => void shut()}>Close the port</Button>
            : <Button disabled={busy} onClick={() => void open()}>{busy ? 'Opening…' : 'Open a port'}</Button>}
          <Button tone={door ? 'primary' : 'secondary'} onClick={() => dialog.current?.close()}>Done</Button>
        </div>
      </dialog>
    </>
  );
}

function Ways({ door: { port, password } }: { door: Door }) {
  return (
    <div className="mt-5 flex flex-col gap-4" data-port={port}>
      <Snippet title="redis-cli" text={`redis-cli -p ${port} -a ${password}`} />
      <Snippet title="ioredis" text={ioredisLines(port, password).join('\n')} />
    </div>
  );
}

const ioredisLines = (port: number, password: string): string[] => [
  "import { Redis } from 'ioredis';",
  '',
  `const redis = new Redis({ port: ${port}, password: '${password}' });`,
  'console.log(await redis.ping());',
];

function Snippet({ title, text }: { title: string; text: string }) {
  const [said, setSaid] = useState('Copy');
  const copy = async (): Promise<void> => setSaid(await copyText(text) ? 'Copied' : 'Select and copy it');
  return (
    <div className="overflow-hidden rounded-lg border border-border">
      <p className="flex items-center justify-between bg-sunken px-3 py-1.5 text-sm font-semibold">
        {title}
        <Button size="small" tone="quiet" aria-label={`Copy for ${title}`} onClick={() => void copy()}>{said}</Button>
      </p>
      <pre tabIndex={0} aria-label={title} className="overflow-x-auto bg-code px-3 py-2.5 text-sm">{text}</pre>
    </div>
  );
}

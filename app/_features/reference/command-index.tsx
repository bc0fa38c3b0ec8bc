'use client';
/* The index of all commands with its filter box. Without JavaScript the box is a form that asks the server; with it the
 * list follows the letters, and the address keeps them. */
import Link from 'next/link';
import { useState } from 'react';
import { filterGroups } from './filter-rules';
import type { CommandGroup } from './groups';

export function CommandIndex({ groups, query }: { groups: CommandGroup[]; query: string }) {
  const [words, setWords] = useState(query);
  const shown = filterGroups(groups, words);
  const count = shown.reduce((sum, group) => sum + group.commands.length, 0);
  const filter = (next: string): void => {
    setWords(next);
    window.history.replaceState(null, '', next === '' ? '/reference' : `/reference?q=${encodeURIComponent(next)}`);
  };
  return (
    <div className="space-y-10">
      <form
        action="/reference" role="search" className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => event.preventDefault()}
      >
        <label className="min-w-0 flex-1 basis-64 font-medium">
          Find a command
          <input
            type="search" name="q" value={words} autoComplete="off" spellCheck={false}
            placeholder="expire, leaderboard, zadd …" onChange={(event) => filter(event.target.value)}
            className="mt-1 block min-h-11 w-full rounded-lg border border-border-strong bg-raised px-3 text-base
              font-normal text-text placeholder:text-muted"
          />
        </label>
        <noscript>
          <button type="submit" className="min-h-11 rounded-lg bg-accent px-4 font-semibold text-on-accent">
            Find
          </button>
        </noscript>
        <p role="status" className="basis-full text-sm text-muted">
          {count === 0 ? 'No command has these words.' : `${count} command${count === 1 ? '' : 's'}`}
        </p>
      </form>
      {words === '' && <Jump groups={groups} />}
      {shown.map((group) => <Group key={group.id} group={group} />)}
    </div>
  );
}

function Jump({ groups }: { groups: CommandGroup[] }) {
  return (
    <nav aria-label="Groups">
      <ul className="flex flex-wrap gap-2 text-sm">
        {groups.map(({ id, title, commands }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-border bg-raised px-3
                font-medium hover:border-accent hover:text-accent"
            >
              {title} <span className="text-muted">{commands.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ group: { id, title, about, commands } }: { group: CommandGroup }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="scroll-mt-6 text-xl">{title}</h2>
      {about !== '' && <p className="mt-1 text-muted">{about}</p>}
      <ul className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {commands.map(({ name, slug, summary }) => (
          <li key={slug} className="min-w-0">
            <Link
              href={`/reference/${slug}`} prefetch={false}
              className="group -mx-2 block rounded-lg px-2 py-2 hover:bg-sunken"
            >
              <span className="font-mono text-[0.92rem] font-bold text-accent group-hover:underline">{name}</span>
              <span className="block text-sm text-muted">{summary}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/* One command, explained from its declaration. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Transcript } from '#app/_mdx/transcript';
import '#app/_mdx/mdx.css';
import { Badge } from '#app/_ui/badge';
import { profileTitles, type ReferenceCommand } from '#redis/reference.gen';
import { ArgumentTable } from './argument-table';
import { groupTitle, commandOf } from './groups';
import { RichText } from './rich-text';
import './reference.css';

export function CommandArticle({ command }: { command: ReferenceCommand }) {
  const { name, summary, syntax, examples, refusals, errors, history, subcommands, related } = command;
  return (
    <article className="mx-auto max-w-[72ch]">
      <h1 className="font-mono text-3xl wrap-anywhere sm:text-4xl">{name}</h1>
      <p className="mt-3 text-lg text-muted"><RichText text={summary} /></p>
      <Badges command={command} />
      <div className="prose reference mt-8">
        <h2 id="syntax">Syntax</h2>
        <pre className="reference-syntax" tabIndex={0} aria-label="Syntax">
          <code><b>{name}</b> <Breakable text={syntax} /></code>
        </pre>
        <Facts command={command} />
        {examples.length > 0 && (
          <Section id="examples" title="Examples">
            <Transcript block="examples" entries={JSON.stringify(examples)} />
            {command.profiles !== undefined && (
              <p className="text-sm text-muted">The terminal beside this page is a node of Valkey 8.1.</p>
            )}
            {examples.some((entry) => entry.compare === 'none') && (
              <p className="text-sm text-muted">Some replies differ from server to server and each time.</p>
            )}
          </Section>
        )}
        {refusals.length > 0 && (
          <Section id="refusals" title="What it refuses">
            <Transcript block="refusals" entries={JSON.stringify(refusals)} />
          </Section>
        )}
        {command.arguments.length > 0 && (
          <Section id="arguments" title="Arguments"><ArgumentTable rows={command.arguments} /></Section>
        )}
        {errors.length > 0 && (
          <Section id="errors" title="Errors">
            <ul>{errors.map((each) => <li key={each}><code>{each}</code></li>)}</ul>
          </Section>
        )}
        <Section id="where" title="Where it exists"><Where command={command} /></Section>
        {history.length > 0 && (
          <Section id="history" title="History">
            <dl className="reference-pairs">
              {history.map(([since, change]) => (
                <div key={`${since} ${change}`}><dt>{since}</dt><dd><RichText text={change} /></dd></div>
              ))}
            </dl>
          </Section>
        )}
        <Links title="Subcommands" slugs={subcommands} />
        <Links title="Related commands" slugs={related} />
      </div>
    </article>
  );
}

/** A line too long for the page breaks between words and alternatives, never inside one. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[ |])/).map((part, at) => (
    <span key={at}>
      <span className="whitespace-nowrap">{part.trimEnd()}</span>
      {part.endsWith(' ') ? ' ' : <wbr />}
    </span>
  ));
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return <><h2 id={id}>{title}</h2>{children}</>;
}

function Badges({ command: { group, since, deprecatedSince, replacedBy, restricted } }: { command: ReferenceCommand }) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <Badge>{groupTitle(group)}</Badge>
      <Badge>since {since}</Badge>
      {restricted === 'nodes' && <Badge tone="warn">not on ElastiCache</Badge>}
      {restricted === 'serverless' && <Badge tone="warn">not on ElastiCache Serverless</Badge>}
      {deprecatedSince !== undefined && <Badge tone="bad">deprecated since {deprecatedSince}</Badge>}
      {replacedBy !== undefined && (
        <span className="text-sm text-muted">Use <RichText text={replacedBy} /> instead.</span>
      )}
    </div>
  );
}

function Facts({ command: { complexity, categories, flags } }: { command: ReferenceCommand }) {
  return (
    <dl className="reference-pairs">
      <div><dt>Complexity</dt><dd><RichText text={complexity} /></dd></div>
      <Words title="ACL categories" words={categories} />
      <Words title="Flags" words={flags} />
    </dl>
  );
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd className="reference-words">{words.map((each) => <code key={each}>{each}</code>)}</dd>
    </div>
  );
}

/** Releases of the engine, then the service's two kinds of node. */
function Where({ command: { profiles, restricted } }: { command: ReferenceCommand }) {
  const rows: [title: string, has: boolean][] = [
    ...profileTitles.map((title): [string, boolean] => [title, profiles === undefined || profiles.includes(title)]),
    ['ElastiCache, node-based', restricted !== 'nodes'],
    ['ElastiCache Serverless', restricted === undefined],
  ];
  return (
    <ul className="reference-where">
      {rows.map(([title, has]) => (
        <li key={title} className={has ? undefined : 'reference-absent'}>
          <span aria-hidden="true">{has ? '✓' : '–'}</span> {title}
          {!has && <span className="sr-only">: not there</span>}
        </li>
      ))}
    </ul>
  );
}

function Links({ title, slugs }: { title: string; slugs: string[] }) {
  const commands = slugs.map(commandOf).filter((each) => each !== undefined);
  if (commands.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="reference-links">
        {commands.map(({ name, slug, summary }) => (
          <li key={slug}>
            <Link href={`/reference/${slug}`} prefetch={false}><code>{name}</code></Link>
            <span> <RichText text={summary} /></span>
          </li>
        ))}
      </ul>
    </>
  );
}

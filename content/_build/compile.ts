/* One lesson from MDX to the code of a React component, at build time: nothing is compiled or evaluated in a browser.
 *
 * `redis` blocks become `<Transcript>`; other blocks are coloured by Shiki with the JavaScript regex engine and named
 * grammars (its default loads every grammar: 17 s). Colours are classes (`tok-keyword`), not style attributes, so that
 * both themes are one stylesheet and the pages need no `unsafe-inline`. */
import rehypeShikiFromHighlighter from '@shikijs/rehype/core';
import { bundleMDX } from 'mdx-bundler';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Problem } from '../_schema/problems';
import { parseTranscript, TRANSCRIPT_LANGUAGES } from '../transcript';
import type { Heading } from '../types';
import { textOf, walkTree } from './tree';
import type { TreeNode } from './tree';
import type { TextFile } from './walk';

export type Compiled = { code: string; headings: Heading[]; transcripts: number };
export type Compile = (file: TextFile) => Promise<Compiled>;

const THEME = 'hitrate';

export async function createCompiler(problems: Problem[]): Promise<Compile> {
  const highlighter = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: '--tok-' })],
    langs: [import('@shikijs/langs/javascript'), import('@shikijs/langs/sql'), import('@shikijs/langs/shellscript')],
    engine: createJavaScriptRegexEngine(),
  });
  return async (file) => {
    const headings: Heading[] = [];
    const blocks = { count: 0 };
    try {
      const { code } = await bundleMDX({
        source: file.text,
        mdxOptions(options) {
          options.remarkPlugins = [...(options.remarkPlugins ?? []), remarkGfm, () => transcripts(blocks)];
          options.rehypePlugins = [
            ...(options.rehypePlugins ?? []), rehypeSlug, () => collectHeadings(headings),
            [rehypeShikiFromHighlighter, highlighter, { theme: THEME, fallbackLanguage: 'text' }],
            () => classesForStyles,
          ];
          return options;
        },
        esbuildOptions(options) {
          return { ...options, target: 'es2022', minify: true, logLevel: 'silent' };
        },
      });
      return { code, headings, transcripts: blocks.count };
    } catch (error) {
      problems.push(problemOf(file, error));
      return { code: '', headings, transcripts: blocks.count };
    }
  };
}

function transcripts(blocks: { count: number }): (tree: unknown) => void {
  return (tree) => walkTree(tree as TreeNode, (node, parent, index) => {
    const language = node.lang ?? '';
    if (node.type !== 'code' || !Object.hasOwn(TRANSCRIPT_LANGUAGES, language) || !parent.children) return;
    const name = `t${++blocks.count}`;
    const { block, insert, entries } = parseTranscript(name, node.value ?? '', node.meta ?? '', language);
    const attribute = (name: string, value: string | null): { type: string; name: string; value: string | null } =>
      ({ type: 'mdxJsxAttribute', name, value });
    parent.children[index] = {
      type: 'mdxJsxFlowElement',
      name: 'Transcript',
      attributes: [
        attribute('block', block),
        attribute('entries', JSON.stringify(entries)),
        ...(insert ? [attribute('insert', null)] : []),
      ],
      children: [],
    };
  });
}

function collectHeadings(headings: Heading[]): (tree: unknown) => void {
  return (tree) => walkTree(tree as TreeNode, (node) => {
    if (node.tagName !== 'h2' && node.tagName !== 'h3') return;
    const id = String(node.properties?.['id'] ?? '');
    headings.push({ depth: node.tagName === 'h2' ? 2 : 3, id, text: textOf(node) });
  });
}

/** `style="color:var(--tok-token-keyword)"` becomes `class="tok-keyword"`; the block's own colours are the page's. */
function classesForStyles(tree: unknown): void {
  walkTree(tree as TreeNode, ({ properties }) => {
    const style = properties?.['style'];
    if (properties === undefined || typeof style !== 'string') return;
    delete properties['style'];
    const token = /color:var\(--tok-token-([a-z-]+)\)/.exec(style)?.[1];
    if (token !== undefined) properties['className'] = `tok-${token}`;
  });
}

function problemOf(file: TextFile, error: unknown): Problem {
  const first = errorsOf(error)[0];
  const text = first?.text ?? (error instanceof Error ? error.message : String(error));
  const line = first?.location?.line ?? Number(/\b(\d+):\d+/.exec(text)?.[1] ?? 1);
  return { file: file.name, line, text };
}

type BuildError = { text: string; location?: { line: number } | null };

function errorsOf(error: unknown): BuildError[] {
  const known = error instanceof Error && 'errors' in error && Array.isArray(error.errors);
  return known ? (error.errors as BuildError[]) : [];
}

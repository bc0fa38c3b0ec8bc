/* The little of syntax trees (mdast, hast) that the plugins of `compile.ts` touch. */
export type TreeNode = {
  type: string;
  tagName?: string;
  name?: string | null;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name: string; value?: string | null }[];
  children?: TreeNode[];
};

export function walkTree(node: TreeNode, visit: (node: TreeNode, parent: TreeNode, index: number) => void): void {
  node.children?.forEach((child, index) => {
    visit(child, node, index);
    walkTree(child, visit);
  });
}

export function textOf(node: TreeNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

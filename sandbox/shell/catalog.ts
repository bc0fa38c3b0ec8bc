/* What a printed catalogue says about one command: enough for `help SET`, the grey hints and Tab.
 *
 * The data is generated from the commands' own declarations (`#redis/catalog.gen`) and comes in through the world, so
 * that the shell never learns how a command works inside. */

export type CatalogArgument = {
  name: string;
  type: string;
  token?: string;
  optional?: boolean;
  multiple?: boolean;
  args?: readonly CatalogArgument[];
};

export type CatalogCommand = {
  /** In capitals; a subcommand with its container: `CONFIG GET`. */
  name: string;
  summary: string;
  since: string;
  group: string;
  complexity: string;
  /** The arguments as redis-cli 7.0 prints them: `key value [NX|XX] [GET] …`. */
  syntax: string;
  arity: number;
  args?: readonly CatalogArgument[];
};

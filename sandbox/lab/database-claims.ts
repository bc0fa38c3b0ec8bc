/* The claims about the practice database, in the form of the others: what is asserted, which line shows it, what was
 * found. */
import type { CheckShape } from './check';
import type { Claim } from './claims';

type Of<Name extends string> = Extract<CheckShape, { [Key in Name]: unknown }>;

export const databaseClaims = {
  row: ({ row: sql, equals }: Of<'row'>): Claim => ({
    claim: `in the database, \`${sql}\` gives ${equals.length === 1 ? `\`${equals[0]!}\`` : `${equals.length} rows`}`,
    command: `$ psql -Atc "${sql}"`,
    look(ground) {
      const rows = ground.rows(sql);
      const [expected, found] = [equals, rows].map((lines) => (lines.length === 0 ? '(0 rows)' : lines.join('\n')));
      return { passed: expected === found, compared: { expected: expected!, found: found! }, actual: found! };
    },
  }),
  app: ({ app: { counter, between: [least, most] } }: Of<'app'>): Claim => {
    const range = most === null ? `${least} or more` : least === most ? String(least) : `${least} … ${most}`;
    return {
      claim: `the application's ${counter} is ${range}`,
      command: '$ app stats',
      look(ground) {
        const value = ground.app(counter);
        const found = value === undefined ? 'not started' : String(value);
        const passed = value !== undefined && value >= least && (most === null || value <= most);
        return { passed, compared: { expected: range, found }, actual: found };
      },
    };
  },
  queries: ({ queries: [least, most] }: Of<'queries'>): Claim => {
    const range = most === null ? `${least} or more` : least === most ? String(least) : `${least} … ${most}`;
    return {
      claim: `the database was asked ${range} ${most === 1 ? 'time' : 'times'}`,
      look(ground) {
        const found = ground.queries();
        const passed = found >= least && (most === null || found <= most);
        return { passed, compared: { expected: range, found: String(found) }, actual: String(found) };
      },
    };
  },
};

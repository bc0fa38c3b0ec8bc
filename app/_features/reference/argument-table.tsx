/* The arguments of a command as a table: a row a word, words of a group indented under it. */
import type { ReferenceArgument } from '#redis/reference.gen';
import { RichText } from './rich-text';

const TYPES: Record<string, string> = {
  'string': 'text', 'integer': 'integer', 'double': 'number', 'key': 'key', 'pattern': 'pattern',
  'unix-time': 'Unix time', 'pure-token': 'the word', 'oneof': 'one of', 'block': 'together',
};

export function ArgumentTable({ rows }: { rows: readonly ReferenceArgument[] }) {
  return (
    <div className="reference-scroll" role="region" aria-label="Arguments" tabIndex={0}>
      <table>
        <thead>
          <tr><th scope="col">Argument</th><th scope="col">Takes</th><th scope="col">How often</th></tr>
        </thead>
        <tbody>{rows.map((row, at) => <Row key={at} row={row} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ row: { depth, name, token, type, optional, multiple, since, summary } }: { row: ReferenceArgument }) {
  const often = [optional ? 'optional' : 'once', ...(multiple ? ['many times'] : [])].join(', ');
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: `${depth * 1.25}rem` }}>
        {token !== undefined && <code>{token}</code>}{' '}
        {type !== 'pure-token' && <span className={token === undefined ? '' : 'text-muted'}>{name}</span>}
        {since !== undefined && (
          <span className="text-sm font-normal whitespace-nowrap text-muted"> since {since}</span>
        )}
        {summary !== undefined && (
          <span className="block text-sm font-normal text-muted"><RichText text={summary} /></span>
        )}
      </th>
      <td>{TYPES[type] ?? type}</td>
      <td>{often === 'once, many times' ? 'once or more' : often}</td>
    </tr>
  );
}
